using Shop.Application.Accounts;
using Shop.Application.Messaging;

namespace Shop.Application.Ports;

/// <summary>Reads accounts for admins.</summary>
public interface IAccountReader
{
    /// <summary>Newest first, without those that were erased.</summary>
    Task<Page<AccountDetails>> List(AccountFilter filter, PageRequest page, CancellationToken cancellation);
}
