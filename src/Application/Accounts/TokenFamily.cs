using Shop.Domain.Accounts;

namespace Shop.Application.Accounts;

/// <summary>What is done to all tokens of one login.</summary>
internal static class TokenFamily
{
    public static void RevokeAll(this IEnumerable<RefreshToken> family, DateTimeOffset at)
    {
        foreach (var token in family)
            token.Revoke(at);
    }
}
