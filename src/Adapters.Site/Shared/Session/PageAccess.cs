using Microsoft.AspNetCore.Authorization;
using Shop.Application.Json;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Site.Shared.Session;

/// <summary>The authorization decision of a page or form. A page without one rejects every request.</summary>
/// <param name="NeedsAccount">Whether a log-in is required.</param>
/// <param name="Roles">The permitted roles; empty for any role.</param>
internal sealed record PageAccess(bool NeedsAccount, IReadOnlyList<AccountRole> Roles);

/// <summary>A page for all visitors.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ForEverybodyAttribute : Attribute, IAllowAnonymous, IPageAccessMetadata
{
    public PageAccess Access { get; } = new(NeedsAccount: false, []);
}

/// <summary>A page for accounts of the given roles; without roles, for every account.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ForAccountsAttribute : AuthorizeAttribute, IPageAccessMetadata
{
    public ForAccountsAttribute(params AccountRole[] roles)
    {
        if (roles.Length > 0)
            Roles = string.Join(',', roles.Select(EnumNames<AccountRole>.Of));
        Access = new PageAccess(NeedsAccount: true, roles);
    }

    public PageAccess Access { get; }
}

/// <summary>A page for accounts that may order, and for visitors without an account.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ForShoppersAttribute : AuthorizeAttribute, IPageAccessMetadata
{
    public ForShoppersAttribute()
        : base(PageSessions.Shoppers)
    {
    }

    public PageAccess Access { get; } = new(NeedsAccount: false, [AccountRole.Buyer, AccountRole.Seller]);
}

/// <summary>Declares the authorization decision of a page.</summary>
internal interface IPageAccessMetadata
{
    PageAccess Access { get; }
}
