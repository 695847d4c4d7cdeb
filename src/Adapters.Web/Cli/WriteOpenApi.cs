using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Shop.Adapters.Web.Cli;

/// <summary>Writes the very document that is served, without a port or a database.</summary>
internal static class WriteOpenApi
{
    public static async Task Run(ProgramParts parts, TextWriter output, CancellationToken stop)
    {
        var server = new InProcessServer();
        await using var app = parts.Compose(Settings.CreateQuietBuilder(), "Host=127.0.0.1", services =>
        {
            services.RemoveAll<IHostedService>();
            services.RemoveAll<IStartupValidator>(); // the document is the same whatever the settings are
            services.Replace(ServiceDescriptor.Singleton<IServer>(server));
        });
        await app.StartAsync(stop);
        await output.WriteLineAsync(await server.Get("/openapi/v1.json"));
        await app.StopAsync(CancellationToken.None);
    }
}
