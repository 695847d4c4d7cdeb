namespace Shop.Adapters.Site.Storefront.Catalog;

/// <summary>The layouts of collections that the storefront has.</summary>
internal static class CollectionLayouts
{
    private const string Usual = "cards";

    public static IReadOnlyList<string> All { get; } = [Usual, "wide", "compact"];

    /// <summary>The layout of a collection; the usual one when it names none of the storefront.</summary>
    public static string Of(string? layout) => layout is not null && All.Contains(layout, StringComparer.Ordinal) ? layout : Usual;
}
