namespace Shop.Testing.Contracts;

/// <summary>The system under test of a contract: the storage ports of an empty shop, either fakes or the real adapter.</summary>
public interface IContractShop : IAsyncDisposable
{
    /// <summary>Provides every storage port; scoped ones belong to one session.</summary>
    IServiceProvider Services { get; }

    Task Start();

    /// <summary>Completes when the event feed contains everything that was committed.</summary>
    Task Settle();
}
