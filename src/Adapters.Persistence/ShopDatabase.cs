using Shop.Adapters.Persistence.Embedded;

namespace Shop.Adapters.Persistence;

/// <summary>A database that accepts connections. Disposing it stops an embedded one.</summary>
public sealed class ShopDatabase : IAsyncDisposable
{
    private readonly EmbeddedPostgres? _embedded;

    public string ConnectionString { get; }

    public bool IsEmbedded => _embedded is not null;

    internal ShopDatabase(string connectionString, EmbeddedPostgres? embedded)
    {
        ConnectionString = connectionString;
        _embedded = embedded;
    }

    public ValueTask DisposeAsync() => _embedded?.DisposeAsync() ?? ValueTask.CompletedTask;
}
