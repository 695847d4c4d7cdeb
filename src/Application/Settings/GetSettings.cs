using MediatR;
using Shop.Application.Catalog;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Settings;
using Shop.Domain.Shared;

namespace Shop.Application.Settings;

/// <summary>Anybody reads the settings of the store.</summary>
public sealed record GetSettings : IQuery<SettingsDetails>;

/// <summary>The settings as they are shown.</summary>
/// <param name="Currency">Of all prices; the operator decides it.</param>
public sealed record SettingsDetails(StoreDescription Store, Currency Currency, long Version);

internal sealed class GetSettingsHandler(ISettingsRepository settings, StorePolicy policy) : IRequestHandler<GetSettings, SettingsDetails>
{
    public async Task<SettingsDetails> Handle(GetSettings query, CancellationToken cancellationToken)
    {
        var current = await settings.Get(cancellationToken);
        return new SettingsDetails(current.Describe(), policy.Currency, current.Version);
    }
}
