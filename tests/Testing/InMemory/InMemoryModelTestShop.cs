using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Messaging;
using Shop.Testing.ModelBased;

namespace Shop.Testing.InMemory;

/// <summary>Runs the model-based test on the fakes.</summary>
public sealed class InMemoryModelTestShop(Action<IServiceCollection> replace) : IModelTestShop
{
    private readonly RunningShop _shop = new(replace);
    private int _seen;

    public IServiceProvider Services => _shop.Services;

    public Task<IReadOnlyList<OutboxDelivery>> TakeDeliveries()
    {
        var events = Services.GetRequiredService<InMemoryShop>().State.Events;
        var subscriptions = Services.GetRequiredService<ReactionCatalog>().Subscriptions.ToLookup(entry => entry.EventName, entry => entry.Reaction, StringComparer.Ordinal);
        IReadOnlyList<OutboxDelivery> deliveries = [.. events.Skip(_seen).SelectMany(happened =>
            subscriptions[EventNames.Of(happened.Event)].Select(reaction => new OutboxDelivery(happened.Id, happened.Event, reaction, happened.At)))];
        _seen = events.Count;
        return Task.FromResult(deliveries);
    }

    public Task Finish(OutboxDelivery delivery) => Task.CompletedTask;

    public Task GiveUp(OutboxDelivery delivery) => Task.CompletedTask;

    public Task Revive(OutboxDelivery delivery) => Task.CompletedTask;

    public ValueTask DisposeAsync() => _shop.DisposeAsync();
}
