namespace Shop.Adapters.Web.Cli;

/// <summary>The parts of the composition root that the commands need, because only the root references the other adapters.</summary>
internal sealed record ProgramParts(OpenDatabase OpenDatabase, MigrateDatabase Migrate, Func<string> DescribeDataModel, Compose Compose);

/// <param name="sharing">Whether the database of a running Shop may be used.</param>
internal delegate Task<OpenedDatabase> OpenDatabase(IConfiguration configuration, ILoggerFactory logging, bool sharing, CancellationToken cancellation);

internal delegate Task MigrateDatabase(string connectionString, CancellationToken cancellation);

internal sealed record OpenedDatabase(string ConnectionString, IAsyncDisposable Lifetime) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Lifetime.DisposeAsync();
}

internal delegate WebApplication Compose(WebApplicationBuilder builder, string connectionString, Action<IServiceCollection>? replacing = null);
