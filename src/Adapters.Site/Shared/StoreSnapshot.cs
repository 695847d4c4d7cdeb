using Shop.Application.Settings;

namespace Shop.Adapters.Site.Shared;

/// <summary>The settings of the store as every page shows them, at most a second old.</summary>
internal sealed class StoreSnapshot(UseCases useCases, TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private Task<SettingsDetails>? _current;
    private long _requestedAt;

    public Task<SettingsDetails> Get()
    {
        if (_current is { IsFaulted: false, IsCanceled: false } current && clock.GetElapsedTime(_requestedAt) < Freshness)
            return current;

        _requestedAt = clock.GetTimestamp();
        return _current = useCases.Send(new GetSettings());
    }
}
