using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;
using MudBlazor.Services;
using Shop.Adapters.Site.Admin.Home;
using Shop.Adapters.Site.Admin.Layout;
using Shop.Adapters.Site.Admin.Operations;

namespace Shop.Adapters.Site.Admin;

/// <summary>Registers what the admin site needs; nothing of it runs before the first admin page is opened.</summary>
internal static class AdminRegistration
{
    private const long LargestMessageBytes = 64 * 1024;

    public static IServiceCollection AddAdmin(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(circuit => circuit.DetailedErrors = false)
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = LargestMessageBytes);
        return services
            .AddSingleton<OverviewCache>()
            .AddSingleton<AwaitedConsistency>()
            .AddMudServices(mud => mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomRight)
            .AddScoped<AuthenticationStateProvider, PageAuthenticationState>();
    }
}
