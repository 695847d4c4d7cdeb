using Shop.Adapters.Security.Keys;

namespace Shop.Site.Tests;

/// <summary>The signing key of all programs of this test run.</summary>
internal static class KeyFile
{
    private static readonly Lazy<string> s_path = new(Make);

    public static string Path => s_path.Value;

    private static string Make()
    {
        var folder = Directory.CreateTempSubdirectory("shop-site-tests-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var file = System.IO.Path.Combine(folder.FullName, "key.pem");
        SigningKeyFile.MakeUnlessThere(file);
        return file;
    }
}
