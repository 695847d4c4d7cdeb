using Shop.Domain.Accounts;

namespace Shop.Application.Ports;

/// <summary>The wrong passwords of late. Used inside a unit of work, except for reading.</summary>
public interface ILoginFailures
{
    void Add(LoginFailure failure);

    /// <summary>When the failures with this key happened, those since then, in no order.</summary>
    Task<IReadOnlyList<DateTimeOffset>> Since(string key, DateTimeOffset from, CancellationToken cancellation);

    /// <summary>As <see cref="Since"/>; nobody else adds to them until the unit of work ends.</summary>
    Task<IReadOnlyList<DateTimeOffset>> LockSince(string key, DateTimeOffset from, CancellationToken cancellation);

    /// <summary>Forgets the failures with this key.</summary>
    Task Clear(string key, CancellationToken cancellation);
}
