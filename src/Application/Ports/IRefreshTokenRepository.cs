using Shop.Domain.Accounts;

namespace Shop.Application.Ports;

/// <summary>The refresh tokens, by their hashes.</summary>
public interface IRefreshTokenRepository
{
    void Add(RefreshToken token);

    /// <summary>
    /// All tokens of the family that the token with this hash belongs to, which nobody else uses or adds to until the unit of work ends;
    /// none when there is no such token.
    /// </summary>
    Task<IReadOnlyList<RefreshToken>> LockFamilyOf(string hash, CancellationToken cancellation);

    /// <summary>All tokens of an account, which nobody else uses or adds to until the unit of work ends.</summary>
    Task<IReadOnlyList<RefreshToken>> LockAllOf(AccountId account, CancellationToken cancellation);
}
