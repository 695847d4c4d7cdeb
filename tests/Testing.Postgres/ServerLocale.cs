namespace Shop.Testing.Postgres;

/// <summary>
/// The locale of test servers: English by ICU, whose order and equality of text differ from those of .NET, unless the environment variable
/// <c>SHOP_TEST_LOCALE</c> is <c>icu</c>, <c>C</c> or <c>C.UTF-8</c>.
/// </summary>
internal static class ServerLocale
{
    private static readonly string s_ctype = OperatingSystem.IsMacOS() ? "en_US.UTF-8" : "C.UTF-8";

    public static IReadOnlyList<string> InitDbOptions => (Environment.GetEnvironmentVariable("SHOP_TEST_LOCALE") ?? "icu") switch
    {
        "icu" => ["--locale-provider=icu", "--icu-locale=en-US", $"--locale={s_ctype}"],
        "C" => ["--locale=C"],
        "C.UTF-8" => ["--locale=C.UTF-8"],
        var other => throw new InvalidOperationException($"SHOP_TEST_LOCALE is '{other}', but must be icu, C or C.UTF-8."),
    };
}
