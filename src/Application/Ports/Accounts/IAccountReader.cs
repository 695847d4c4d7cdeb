using Shop.Application.Accounts;
using Shop.Application.Accounts.Administration;
using Shop.Application.Messaging;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Application.Ports.Accounts;

/// <summary>Lists accounts for admins.</summary>
/// <remarks>Throws <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IAccountReader
{
    /// <summary>
    /// Returns accounts that match the filter, newest first, without erased ones. Rejects a cursor of another list with
    /// <c>cursor-invalid</c>.
    /// </summary>
    Task<Page<AccountDetails>> List(AccountFilter filter, PageRequest page, CancellationToken cancellation);
}
