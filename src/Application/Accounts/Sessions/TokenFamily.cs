using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Sessions;

/// <summary>Operations on a token family.</summary>
internal static class TokenFamily
{
    public static void RevokeAll(this IEnumerable<RefreshToken> family, DateTimeOffset at)
    {
        foreach (var token in family)
            token.Revoke(at);
    }
}
