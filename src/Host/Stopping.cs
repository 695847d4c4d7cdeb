namespace Shop.Host;

/// <summary>The shutdown of the program.</summary>
internal static class Stopping
{
    /// <summary>
    /// The time after which running requests are aborted: the default time limit of a write, and twice the time that workers have to drain.
    /// </summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    public static IServiceCollection AddStopping(this IServiceCollection services) =>
        services.Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = Timeout;
            // Sequentially, the server would stop first: workers would still take work while it waits for requests, and would have no time
            // left to finish it.
            host.ServicesStopConcurrently = true;
        });
}
