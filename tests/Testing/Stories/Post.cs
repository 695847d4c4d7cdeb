using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Messaging;
using Shop.Testing.Fakes;

namespace Shop.Testing.Stories;

/// <summary>The messages of a story: delivered at least once, and as the story likes.</summary>
public sealed class Post(IStoryShop shop, KillSwitch fate, StoryGateway gateway, FixedClock clock)
{
    /// <summary>After that long somebody who took a letter is believed to be dead, and it is delivered again.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly List<Letter> _letters = [];
    private readonly List<(Letter Letter, Task Carrying, TaskCompletionSource GoOn)> _underway = [];

    public IReadOnlyList<Letter> Waiting => [.. _letters.Where(letter => !letter.IsDelivered)];

    public IReadOnlyList<Letter> Delivered => [.. _letters.Where(letter => letter.IsDelivered)];

    /// <summary>Those whose reaction waits for the gateway.</summary>
    public IReadOnlyList<Letter> Underway => [.. _underway.Select(held => held.Letter)];

    /// <summary>The oldest that is due.</summary>
    public Letter? Due => Waiting.FirstOrDefault(letter => letter.Due <= clock.Now);

    public async Task Collect() => _letters.AddRange(await shop.TakeLetters());

    /// <summary>Delivers until the reaction is done or waits for the gateway.</summary>
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

    /// <summary>Lets the gateway answer, and the reaction go on with what it says.</summary>
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
