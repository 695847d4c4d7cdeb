using Shop.Adapters.Security.Keys;
using Shop.Adapters.Security.Secrets;

namespace Shop.Site.Tests;

/// <summary>The keys of all programs of this test run.</summary>
internal static class KeyFile
{
    private static readonly Lazy<string> s_path = new(Make);

    /// <summary>The key that signs access tokens.</summary>
    public static string Path => s_path.Value;

    /// <summary>The key that encrypts stored secrets.</summary>
    public static string Secrets => System.IO.Path.ChangeExtension(Path, ".secret");

    private static string Make()
    {
        var folder = Directory.CreateTempSubdirectory("shop-site-tests-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var file = System.IO.Path.Combine(folder.FullName, "key.pem");
        SigningKeyFile.MakeUnlessThere(file);
        SecretKeyFile.MakeUnlessThere(System.IO.Path.ChangeExtension(file, ".secret"));
        return file;
    }
}
