using System.Text;
using Shop.Adapters.Web.Documentation;

namespace Shop.Adapters.Web.Cli;

/// <summary>Writes the same document that is served, without opening a port or a database, for any settings.</summary>
internal static class WriteOpenApi
{
    public static async Task Run(ProgramParts parts, TextWriter output)
    {
        await using var app = parts.Compose(Settings.CreateQuietBuilder(), "Host=127.0.0.1");
        // The document finds endpoints in the pipeline, which is built only when the program serves.
        app.UseEndpoints(_ => { });
        await output.WriteLineAsync(Encoding.UTF8.GetString(await app.Services.GetRequiredService<ApiDocument>().Json));
    }
}
