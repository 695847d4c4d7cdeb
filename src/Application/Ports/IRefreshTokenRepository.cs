using Shop.Domain.Accounts;

namespace Shop.Application.Ports;

/// <summary>The refresh tokens, by their hashes.</summary>
public interface IRefreshTokenRepository
{
    void Add(RefreshToken token);

    /// <summary>The token, which nobody else uses until the unit of work ends.</summary>
    Task<RefreshToken?> Lock(string hash, CancellationToken cancellation);

    /// <summary>All tokens that came from one login, locked.</summary>
    Task<IReadOnlyList<RefreshToken>> LockFamily(Guid family, CancellationToken cancellation);
}
