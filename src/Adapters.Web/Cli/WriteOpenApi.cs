using System.Text;
using Shop.Adapters.Web.Documentation;

namespace Shop.Adapters.Web.Cli;

/// <summary>Writes the very document that is served, without a port or a database, whatever the settings are.</summary>
internal static class WriteOpenApi
{
    public static async Task Run(ProgramParts parts, TextWriter output)
    {
        await using var app = parts.Compose(Settings.CreateQuietBuilder(), "Host=127.0.0.1");
        // The description looks for endpoints where the pipeline puts them, which a program that never serves would not build.
        app.UseEndpoints(_ => { });
        await output.WriteLineAsync(Encoding.UTF8.GetString(await app.Services.GetRequiredService<ApiDocument>().Json));
    }
}
