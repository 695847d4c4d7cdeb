using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Http.Access;

/// <summary>The authorization rule of an endpoint. An endpoint without one rejects every request.</summary>
/// <param name="NeedsAccount">Whether authentication is required.</param>
/// <param name="Roles">The permitted roles; empty for any role.</param>
/// <param name="OrCartToken">Whether the token of a cart replaces authentication.</param>
internal sealed record AccessDecision(bool NeedsAccount, IReadOnlyList<AccountRole> Roles, bool OrCartToken = false)
{
    public static AccessDecision Everybody { get; } = new(NeedsAccount: false, []);

    public static AccessDecision AnyAccount { get; } = new(NeedsAccount: true, []);

    public static AccessDecision Only(IReadOnlyList<AccountRole> roles) => new(NeedsAccount: true, roles);
}
