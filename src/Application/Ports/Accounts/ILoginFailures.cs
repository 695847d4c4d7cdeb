using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;

namespace Shop.Application.Ports.Accounts;

/// <summary>Stores recent failed logins. All methods except <see cref="Since"/> are used inside a unit of work.</summary>
/// <remarks>Asynchronous methods throw <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface ILoginFailures
{
    void Add(LoginFailure failure);

    /// <summary>Returns the times of the failures with this key since a time, in any order.</summary>
    Task<IReadOnlyList<DateTimeOffset>> Since(string key, DateTimeOffset from, CancellationToken cancellation);

    /// <summary>As <see cref="Since"/>; no other unit of work can add failures with this key until this one ends.</summary>
    Task<IReadOnlyList<DateTimeOffset>> LockSince(string key, DateTimeOffset from, CancellationToken cancellation);

    /// <summary>Deletes the failures with this key.</summary>
    Task Clear(string key, CancellationToken cancellation);
}
