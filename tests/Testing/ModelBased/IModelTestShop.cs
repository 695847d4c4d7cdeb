namespace Shop.Testing.ModelBased;

/// <summary>A whole shop whose deliveries run only when the test decides.</summary>
public interface IModelTestShop : IAsyncDisposable
{
    /// <summary>Provides every port and use case; scoped ones belong to one request.</summary>
    IServiceProvider Services { get; }

    /// <summary>Returns the deliveries committed since the last call, one per event and reaction.</summary>
    Task<IReadOnlyList<OutboxDelivery>> TakeDeliveries();

    /// <summary>Marks a delivery as finished.</summary>
    Task Finish(OutboxDelivery delivery);

    /// <summary>Marks a delivery as given up.</summary>
    Task GiveUp(OutboxDelivery delivery);

    /// <summary>Makes a delivery that was given up pending again, as an admin does.</summary>
    Task Revive(OutboxDelivery delivery);
}
