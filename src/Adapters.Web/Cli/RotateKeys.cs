using Microsoft.Extensions.Options;
using Shop.Adapters.Web.Security;

namespace Shop.Adapters.Web.Cli;

/// <summary>Replaces the signing key of access tokens, also while Shop is running.</summary>
internal static class RotateKeys
{
    public static async Task Run(ProgramParts parts, TextWriter output)
    {
        await using var app = parts.Compose(Settings.CreateQuietBuilder(), "Host=127.0.0.1");
        var path = SigningKeyFile.PathOf(app.Services.GetRequiredService<IOptions<SigningKeyOptions>>().Value);
        var rotation = SigningKeyRotation.Of(path);
        await output.WriteLineAsync($"""
            Created the key {rotation.Signing} in {path}. A running Shop signs with it within ten seconds.
            Tokens of these keys remain valid: {Listed(rotation.Verifying)}.
            Tokens of these keys are rejected: {Listed(rotation.Dropped)}.
            """);
    }

    private static string Listed(IReadOnlyList<string> keys) => keys.Count > 0 ? string.Join(", ", keys) : "none";
}
