using Shop.Application.Ports.Settings;
using Shop.Domain.Settings;

namespace Shop.Testing.InMemory;

internal sealed class InMemorySettingsRepository(InMemorySession session) : ISettingsRepository
{
    public Task<StoreSettings> Get(CancellationToken cancellation) => Task.FromResult(session.Find<StoreSettings>(_ => true)!);
}
