using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Messaging;
using Shop.Testing.Fakes;

namespace Shop.Testing.Stories;

/// <summary>The deliveries of a scenario: each runs at least once, in the order that the scenario chooses.</summary>
public sealed class Post(IStoryShop shop, KillSwitch fate, StoryGateway gateway, FixedClock clock)
{
    /// <summary>After this time the holder of a delivery counts as dead, and the delivery is due again.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly List<Letter> _letters = [];
    private readonly List<(Letter Letter, Task Carrying, TaskCompletionSource GoOn)> _underway = [];

    public IReadOnlyList<Letter> Waiting => [.. _letters.Where(letter => !letter.IsDelivered)];

    public IReadOnlyList<Letter> Delivered => [.. _letters.Where(letter => letter.IsDelivered)];

    /// <summary>Deliveries whose reaction waits for the gateway.</summary>
    public IReadOnlyList<Letter> Underway => [.. _underway.Select(held => held.Letter)];

    /// <summary>The oldest due delivery.</summary>
    public Letter? Due => Waiting.FirstOrDefault(letter => letter.Due <= clock.Now);

    public async Task Collect() => _letters.AddRange(await shop.TakeLetters());

    /// <summary>Runs the delivery until the reaction completes or waits for the gateway.</summary>
    public async Task Deliver(Letter letter)
    {
        letter.Due = clock.Now + Lease;
        letter.IsDelivered = false;
        var hold = gateway.NextHold();
        var carrying = Carry(letter);
        if (await Task.WhenAny(carrying, hold) == carrying)
            await carrying;
        else
            _underway.Add((letter, carrying, await hold));
    }

    /// <summary>Releases the response of the gateway and completes the reaction.</summary>
    public async Task Answer(Letter letter)
    {
        var held = _underway.Find(other => other.Letter == letter);
        _underway.Remove(held);
        held.GoOn.SetResult();
        await held.Carrying;
    }

    private async Task Carry(Letter letter)
    {
        var result = await shop.Services.GetRequiredService<ReactionCatalog>().Deliver(
            letter.Reaction, letter.Id, letter.Event, shop.Services.GetRequiredService<IServiceScopeFactory>(), CancellationToken.None);
        fate.Step();
        if (result.Again is { } again)
        {
            letter.Due = again;
            return;
        }

        letter.IsDelivered = true;
        await shop.Finish(letter);
    }
}
