namespace Shop.Demo;

/// <summary>The address of the Shop on this machine: the first one in <c>ASPNETCORE_URLS</c>, or the default.</summary>
internal static class ShopAddress
{
    private const string Default = "http://127.0.0.1:8080";

    private static readonly string[] s_wildcards = ["*", "+", "0.0.0.0"];

    public static Uri OfThisMachine() => Of(Environment.GetEnvironmentVariable("ASPNETCORE_URLS"));

    /// <param name="urls">Separated by semicolons; wildcards are replaced by a loopback address.</param>
    public static Uri Of(string? urls) =>
        new(s_wildcards.Aggregate(
            string.IsNullOrEmpty(urls) ? Default : urls.Split(';')[0],
            (url, wildcard) => url.Replace($"://{wildcard}", "://127.0.0.1", StringComparison.Ordinal)));
}
