using Shop.Domain.Accounts;

namespace Shop.Adapters.Site.Shared.Session;

/// <summary>Declares the authorization decision of a form that is no page.</summary>
internal static class PageAccessExtensions
{
    public static TBuilder ForEverybody<TBuilder>(this TBuilder form)
        where TBuilder : IEndpointConventionBuilder =>
        form.WithMetadata(new ForEverybodyAttribute());

    public static TBuilder ForShoppers<TBuilder>(this TBuilder form)
        where TBuilder : IEndpointConventionBuilder =>
        form.WithMetadata(new ForShoppersAttribute());

    public static TBuilder ForAccounts<TBuilder>(this TBuilder form, params AccountRole[] roles)
        where TBuilder : IEndpointConventionBuilder =>
        form.WithMetadata(new ForAccountsAttribute(roles));
}
