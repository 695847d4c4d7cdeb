namespace Shop.EmbeddedPostgres;

/// <summary>The settings of an embedded server.</summary>
public sealed record EmbeddedServerOptions
{
    /// <summary>The folder of the cluster; it is created if it is missing, and used by one process at a time.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The folder of <c>postgres</c> and <c>initdb</c>; null searches the usual folders.</summary>
    public string? Binaries { get; init; }

    /// <summary>False only for disposable clusters: a crash of the machine may then lose all data.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>The maximum number of connections to the server.</summary>
    public int MaxConnections { get; init; } = 120;

    /// <summary>Maximum connections of one pool; below <see cref="MaxConnections"/> so that an operator can still connect.</summary>
    public int MaxPoolSize { get; init; } = 60;
}
