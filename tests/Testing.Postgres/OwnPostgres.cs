using Microsoft.Extensions.Logging.Abstractions;
using Shop.Adapters.Persistence.Embedded;

namespace Shop.Testing.Postgres;

/// <summary>A PostgreSQL server of one test, which takes it away and brings it back. It keeps what is committed, as a store's server does.</summary>
public sealed class OwnPostgres : IAsyncDisposable
{
    private readonly string _folder = ThrowAwayFolder.Create();
    private EmbeddedPostgres? _server;

    private OwnPostgres()
    {
    }

    /// <summary>Of its one database; the same after every start.</summary>
    public string ConnectionString { get; private set; } = "";

    public static async Task<OwnPostgres> Make()
    {
        var made = new OwnPostgres();
        await made.Start();
        return made;
    }

    /// <summary>Starts it on what the last one left, and waits until it answers.</summary>
    public async Task Start()
    {
        _server = await EmbeddedPostgres.Start(new EmbeddedPostgresOptions { DataFolder = _folder }, NullLogger.Instance, CancellationToken.None);
        ConnectionString = _server.ConnectionString;
    }

    /// <summary>Ends it in the middle of whatever it does.</summary>
    public async Task Crash()
    {
        Signal.ImmediateShutdown.Send(_server!.ProcessId);
        // It is not to be started again by itself.
        await _server.DisposeAsync();
        _server = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await Crash();
        Directory.Delete(_folder, recursive: true);
    }
}
