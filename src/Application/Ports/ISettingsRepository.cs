using Shop.Domain.Settings;

namespace Shop.Application.Ports;

/// <summary>The settings of the store.</summary>
public interface ISettingsRepository
{
    /// <summary>They are always there, from the first start on.</summary>
    Task<StoreSettings> Get(CancellationToken cancellation);
}
