namespace Shop.Adapters.Persistence.Embedded;

internal sealed record EmbeddedPostgresOptions
{
    public required string DataFolder { get; init; }

    /// <summary>The folder of <c>postgres</c> and <c>initdb</c>; when absent they are looked for.</summary>
    public string? Binaries { get; init; }

    /// <summary>False only for throw-away clusters: a crash of the machine may then lose everything.</summary>
    public bool Durable { get; init; } = true;

    public int MaxConnections { get; init; } = 120;

    /// <summary>Connections one pool may open; below <see cref="MaxConnections"/> so that an operator can still get in.</summary>
    public int MaxPoolSize { get; init; } = 60;
}
