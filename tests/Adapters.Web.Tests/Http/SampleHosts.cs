namespace Shop.Adapters.Web.Tests.Http;

/// <summary>The same endpoints on one server in the Production environment and on one that is not.</summary>
public abstract class SampleHosts : IAsyncLifetime
{
    internal SampleHost Production { get; private set; } = null!;

    internal SampleHost Development { get; private set; } = null!;

    internal IReadOnlyList<SampleHost> All => [Production, Development];

    public async ValueTask InitializeAsync()
    {
        Production = await SampleHost.Start(Map);
        Development = await SampleHost.Start(Map, "Development");
    }

    public async ValueTask DisposeAsync()
    {
        await Production.DisposeAsync();
        await Development.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract void Map(RouteGroupBuilder v1);
}
