using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Ports.Settings;
using Shop.Domain.Settings;

namespace Shop.Adapters.Persistence.Settings;

internal sealed class EfSettingsRepository(ShopDbContext db) : ISettingsRepository
{
    public Task<StoreSettings> Get(CancellationToken cancellation) => db.StoreSettings.SingleAsync(cancellation);
}
