namespace Shop.Adapters.Site.Shared;

/// <summary>Addresses of pages with a query.</summary>
internal static class PageAddress
{
    /// <summary>The path with the values that are not null.</summary>
    public static string Of(string path, params IEnumerable<(string Name, string? Value)> query) => path + QueryString.Create(
        query.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
}
