using Shop.Adapters.Security;

namespace Shop.Host.Cli;

/// <summary>Replaces the signing key of access tokens, also while Shop is running.</summary>
internal static class RotateKeys
{
    public static async Task Run(TextWriter output)
    {
        var builder = Settings.CreateQuietBuilder();
        var rotation = SecurityModule.RotateSigningKey(builder.Configuration, builder.Environment);
        await output.WriteLineAsync($"""
            Created the key {rotation.Signing} in {rotation.Path}. A running Shop signs with it within ten seconds.
            Tokens of these keys remain valid: {Listed(rotation.Verifying)}.
            Tokens of these keys are rejected: {Listed(rotation.Dropped)}.
            """);
    }

    private static string Listed(IReadOnlyList<string> keys) => keys.Count > 0 ? string.Join(", ", keys) : "none";
}
