using Shop.Application.Messaging;

using Shop.Application.Settings;

namespace Shop.Adapters.Site.Shared;

/// <summary>The settings of the store as every page shows them, at most a second old.</summary>
internal sealed class StoreSnapshot(UseCases useCases, TimeProvider clock)
{
    private readonly RecentReads<string, SettingsDetails> _recent = new(clock, freshness: TimeSpan.FromSeconds(1), maxEntries: 1);

    /// <summary>The settings for a page. For that of an error they were read before, because the framework sends it without waiting.</summary>
    public Task<SettingsDetails> For(HttpContext page) => page.Features.Get<SettingsOfError>()?.Outcome ?? Get();

    /// <summary>Reads the settings for the page of an error, also in vain.</summary>
    public async Task Prepare(HttpContext page)
    {
        var outcome = Get();
        await ((Task)outcome).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        page.Features.Set(new SettingsOfError(outcome));
    }

    public Task<SettingsDetails> Get() => _recent.Get(nameof(StoreSnapshot), () => useCases.Send(new GetSettings()));

    private sealed record SettingsOfError(Task<SettingsDetails> Outcome);
}
