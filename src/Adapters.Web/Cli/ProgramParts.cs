namespace Shop.Adapters.Web.Cli;

/// <summary>What the verbs need from the composition root, which alone knows the other adapters.</summary>
internal sealed record ProgramParts(OpenDatabase OpenDatabase, MigrateDatabase Migrate, Compose Compose);

/// <param name="sharing">Whether the database of a Shop that is running already will do.</param>
internal delegate Task<OpenedDatabase> OpenDatabase(IConfiguration configuration, ILoggerFactory logging, bool sharing, CancellationToken cancellation);

internal delegate Task MigrateDatabase(string connectionString, CancellationToken cancellation);

internal sealed record OpenedDatabase(string ConnectionString, IAsyncDisposable Lifetime) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Lifetime.DisposeAsync();
}

internal delegate WebApplication Compose(WebApplicationBuilder builder, string connectionString, Action<IServiceCollection>? replacing = null);
