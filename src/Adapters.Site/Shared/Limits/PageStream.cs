namespace Shop.Adapters.Site.Shared.Limits;

/// <summary>Marks endpoints that hold a connection open for long.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PageStreamAttribute : Attribute;

/// <summary>Marks endpoints that read everything there is, in parts: one at a time per account, and few overall.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PageExportAttribute : Attribute;

internal static class PageStreamExtensions
{
    public static TBuilder HoldsConnection<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new PageStreamAttribute());

    public static TBuilder ReadsAll<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new PageExportAttribute());
}
