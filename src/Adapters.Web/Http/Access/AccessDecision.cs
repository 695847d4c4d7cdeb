using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Http.Access;

/// <summary>Who may call an endpoint. Every endpoint carries one; one without is closed to everybody.</summary>
/// <param name="NeedsAccount">Whether somebody must be signed in.</param>
/// <param name="Roles">The roles that may; empty when the role does not matter.</param>
internal sealed record AccessDecision(bool NeedsAccount, IReadOnlyList<AccountRole> Roles)
{
    public static AccessDecision Everybody { get; } = new(NeedsAccount: false, []);

    public static AccessDecision AnyAccount { get; } = new(NeedsAccount: true, []);

    public static AccessDecision Only(IReadOnlyList<AccountRole> roles) => new(NeedsAccount: true, roles);
}
