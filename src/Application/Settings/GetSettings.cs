using MediatR;
using Shop.Application.Catalog.Products;
using Shop.Application.Messaging;
using Shop.Application.Ports.Settings;
using Shop.Domain.Settings;
using Shop.Domain.Shared;

namespace Shop.Application.Settings;

/// <summary>Returns the store settings to any client.</summary>
public sealed record GetSettings : IQuery<SettingsDetails>;

/// <summary>The store settings as returned to clients.</summary>
/// <param name="Currency">The currency of all prices, configured by the operator.</param>
public sealed record SettingsDetails(StoreDescription Store, Currency Currency, long Version);

internal sealed class GetSettingsHandler(ISettingsRepository settings, StorePolicy policy) : IRequestHandler<GetSettings, SettingsDetails>
{
    public async Task<SettingsDetails> Handle(GetSettings query, CancellationToken cancellationToken)
    {
        var current = await settings.Get(cancellationToken);
        return new SettingsDetails(current.Describe(), policy.Currency, current.Version);
    }
}
