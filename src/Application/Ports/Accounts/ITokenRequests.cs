using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts.Tokens;

namespace Shop.Application.Ports.Accounts;

/// <summary>Stores recent requests for one-time tokens. Used inside a unit of work.</summary>
/// <remarks>Asynchronous methods throw <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface ITokenRequests
{
    void Add(TokenRequest request);

    /// <summary>
    /// Returns the requests with one of the keys since a time, in any order; no other unit of work can add requests with these keys until
    /// this one ends.
    /// </summary>
    Task<IReadOnlyList<TokenRequest>> LockSince(IReadOnlyCollection<string> keys, DateTimeOffset from, CancellationToken cancellation);
}
