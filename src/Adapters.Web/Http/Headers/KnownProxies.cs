using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Shop.Application.Ports.Operations;

namespace Shop.Adapters.Web.Http.Headers;

/// <summary>
/// Accepts <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> only from the proxies in <c>ForwardedHeaders:KnownProxies</c>
/// (comma-separated addresses or networks); loopback addresses must be listed, too.
/// </summary>
internal static class KnownProxies
{
    private const string Setting = "ForwardedHeaders:KnownProxies";

    public static IServiceCollection AddKnownProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var networks = Networks(configuration);
        return services.Configure<ForwardedHeadersOptions>(options =>
        {
            // The framework trusts every address when none is configured, and ASPNETCORE_FORWARDEDHEADERS_ENABLED adds it a second time.
            options.ForwardedHeaders = networks.Count > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
            options.ForwardLimit = null;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in networks)
                options.KnownIPNetworks.Add(network);
        });
    }

    public static void UseKnownProxies(this IApplicationBuilder app)
    {
        var networks = Networks(app.ApplicationServices.GetRequiredService<IConfiguration>());
        app.UseMiddleware<UnknownProxyWarning>(networks);
        if (networks.Count > 0)
            app.UseForwardedHeaders();
    }

    private static IReadOnlyList<System.Net.IPNetwork> Networks(IConfiguration configuration) =>
        [.. (configuration[Setting] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Network)];

    private static System.Net.IPNetwork Network(string text)
    {
        if (System.Net.IPNetwork.TryParse(text, out var network))
            return network;
        if (IPAddress.TryParse(text, out var address))
            return new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8);
        throw new CannotStartException($"ForwardedHeaders__KnownProxies contains '{text}', which is neither an address nor a network.");
    }
}
