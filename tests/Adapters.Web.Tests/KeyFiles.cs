using Shop.Adapters.Security.Keys;
using Shop.Adapters.Security.Secrets;

namespace Shop.Adapters.Web.Tests;

/// <summary>The key files of all programs of this test run.</summary>
internal static class KeyFiles
{
    private static readonly Lazy<string> s_folder = new(Make);

    /// <summary>The key that signs access tokens.</summary>
    public static string Signing => Path.Combine(s_folder.Value, "key.pem");

    /// <summary>The key that encrypts stored secrets.</summary>
    public static string Secrets => Path.Combine(s_folder.Value, "secrets.key");

    private static string Make()
    {
        var folder = Directory.CreateTempSubdirectory("shop-web-tests-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        SigningKeyFile.MakeUnlessThere(Path.Combine(folder.FullName, "key.pem"));
        SecretKeyFile.MakeUnlessThere(Path.Combine(folder.FullName, "secrets.key"));
        return folder.FullName;
    }
}
