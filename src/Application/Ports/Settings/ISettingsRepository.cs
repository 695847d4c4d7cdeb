using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Settings;

namespace Shop.Application.Ports.Settings;

/// <summary>Stores the settings of the store.</summary>
public interface ISettingsRepository
{
    /// <summary>Returns the settings; they exist from the first start on.</summary>
    /// <exception cref="DatabaseUnavailableException">The database is unavailable.</exception>
    Task<StoreSettings> Get(CancellationToken cancellation);
}
