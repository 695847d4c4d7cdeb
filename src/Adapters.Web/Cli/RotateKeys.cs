using Microsoft.Extensions.Options;
using Shop.Adapters.Web.Security;

namespace Shop.Adapters.Web.Cli;

/// <summary>Replaces the key that signs access tokens, also while the Shop runs.</summary>
internal static class RotateKeys
{
    public static async Task Run(ProgramParts parts, TextWriter output)
    {
        await using var app = parts.Compose(Settings.CreateQuietBuilder(), "Host=127.0.0.1");
        var path = SigningKeyFile.PathOf(app.Services.GetRequiredService<IOptions<SigningKeyOptions>>().Value);
        var rotation = SigningKeyRotation.Of(path);
        await output.WriteLineAsync($"""
            Made the key {rotation.Signing} in {path}. A running Shop signs with it in less than ten seconds.
            Tokens of these are believed still: {Listed(rotation.Verifying)}.
            Tokens of these no longer: {Listed(rotation.Dropped)}.
            """);
    }

    private static string Listed(IReadOnlyList<string> keys) => keys.Count > 0 ? string.Join(", ", keys) : "none";
}
