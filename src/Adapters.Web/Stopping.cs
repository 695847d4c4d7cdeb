namespace Shop.Adapters.Web;

/// <summary>How the program stops.</summary>
internal static class Stopping
{
    /// <summary>When open requests are cut off: as long as a write may take by default, and twice as long as workers have to drain.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    public static IServiceCollection AddStopping(this IServiceCollection services) =>
        services.Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = Timeout;
            // One after the other, the server comes first: workers would take work while it waits for requests, and have no time left to finish it.
            host.ServicesStopConcurrently = true;
        });
}
