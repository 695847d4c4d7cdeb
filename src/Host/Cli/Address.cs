namespace Shop.Host.Cli;

/// <summary>The address of Shop on this machine.</summary>
internal static class Address
{
    public const string Default = "http://127.0.0.1:8080";

    // The settings from which ASP.NET Core takes its addresses.
    private static readonly string[] s_settings = ["urls", "http_ports", "https_ports"];

    public static void UseDefault(WebApplicationBuilder builder)
    {
        if (s_settings.All(name => string.IsNullOrEmpty(builder.Configuration[name])) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(Default);
    }

    /// <summary>The first configured address, with wildcards replaced by a loopback address.</summary>
    public static Uri OfThisMachine()
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables("ASPNETCORE_").Build();
        var ports = settings["http_ports"]?.Split(';')[0];
        var url = settings["urls"]?.Split(';')[0] ?? (ports is null ? Default : $"http://*:{ports}");
        return Callable(url);
    }

    public static Uri Callable(string url) =>
        new(url.Replace("://*", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://+", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://[::]", "://[::1]", StringComparison.Ordinal));
}
