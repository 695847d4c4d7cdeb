namespace Shop.Testing.Contracts;

/// <summary>What a contract is run on: the storage ports of one empty shop, the fake's or the real one's.</summary>
public interface IContractShop : IAsyncDisposable
{
    /// <summary>Knows every storage port; scoped ones belong to one session.</summary>
    IServiceProvider Services { get; }

    Task Start();

    /// <summary>Returns when the event feed shows everything that was committed.</summary>
    Task Settle();
}
