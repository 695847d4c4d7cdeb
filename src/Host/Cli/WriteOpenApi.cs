using Shop.Adapters.Web;

namespace Shop.Host.Cli;

/// <summary>Writes the same document that is served, without opening a port or a database, for any settings.</summary>
internal static class WriteOpenApi
{
    public static async Task Run(TextWriter output)
    {
        await using var app = Composition.Compose(Settings.CreateQuietBuilder(), "Host=127.0.0.1");
        await output.WriteLineAsync(await WebModule.OpenApiDocument(app));
    }
}
