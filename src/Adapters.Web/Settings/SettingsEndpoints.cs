using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Binding;
using Shop.Adapters.Web.Http.Overload;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Settings;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Settings;

/// <summary>The settings of the store.</summary>
internal static class SettingsEndpoints
{
    public static IServiceCollection AddSettings(this IServiceCollection services) => services.AddHostedService<MaintenanceWatch>();

    public static void MapSettings(this RouteGroupBuilder v1)
    {
        v1.MapGet("/settings", GetSettings).AllowEverybody().PublicForAnonymous();
        v1.MapPatch("/settings", ChangeSettings).Allow(AccountRole.Admin);
    }

    /// <summary>
    /// Get the settings of the store. The settings are public and contain no secrets. Anonymous responses may be cached and revalidated
    /// with their entity tag.
    /// </summary>
    private static async Task<OkAnswer<SettingsResponse>> GetSettings(IMediator mediator, CancellationToken cancellation)
    {
        var settings = await mediator.Send(new GetSettings(), cancellation);
        return Answer.Ok(SettingsResponse.Of(settings), settings.Version);
    }

    /// <summary>
    /// Change settings of the store. Omitted fields keep their values. The maintenance mode takes effect on every instance within a second:
    /// changes by callers without the role admin are rejected with <c>maintenance</c>, reading and login remain available.
    /// </summary>
    private static async Task<OkAnswer<SettingsResponse>> ChangeSettings(
        IfMatch match, Body<ChangeSettingsRequest> body, Caller caller, Maintenance maintenance, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new ChangeSettings(caller.Actor, match.Version, body.Value.ToFields()), cancellation);
        var settings = await mediator.Send(new GetSettings(), cancellation);
        maintenance.Know(settings.Store.Maintenance, settings.Store.MaintenanceMessage);
        return Answer.Ok(SettingsResponse.Of(settings), settings.Version);
    }
}
