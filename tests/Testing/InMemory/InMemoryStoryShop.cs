using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Messaging;
using Shop.Testing.Stories;

namespace Shop.Testing.InMemory;

/// <summary>Runs the model-based test on the fakes.</summary>
public sealed class InMemoryStoryShop(Action<IServiceCollection> replace) : IStoryShop
{
    private readonly RunningShop _shop = new(replace);
    private int _seen;

    public IServiceProvider Services => _shop.Services;

    public Task<IReadOnlyList<Letter>> TakeLetters()
    {
        var events = Services.GetRequiredService<InMemoryShop>().State.Events;
        var subscriptions = Services.GetRequiredService<ReactionCatalog>().Subscriptions.ToLookup(entry => entry.EventName, entry => entry.Reaction, StringComparer.Ordinal);
        IReadOnlyList<Letter> letters = [.. events.Skip(_seen).SelectMany(happened =>
            subscriptions[EventNames.Of(happened.Event)].Select(reaction => new Letter(happened.Id, happened.Event, reaction, happened.At)))];
        _seen = events.Count;
        return Task.FromResult(letters);
    }

    public Task Finish(Letter letter) => Task.CompletedTask;

    public ValueTask DisposeAsync() => _shop.DisposeAsync();
}
