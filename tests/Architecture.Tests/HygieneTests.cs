using System.Text.RegularExpressions;
using Shop.Architecture.Tests.House;

namespace Shop.Architecture.Tests;

public sealed class HygieneTests
{
    private static readonly TimeSpan QueueTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Paths that exist only on a developer's machine.</summary>
    private static readonly Regex MachinePath = new(@"(?<![\w.])(/(work|root|home/\w+|Users/\w+|mnt/\w+)/|[A-Z]:\\Users\\|(\.\./)+shared\b)", RegexOptions.ExplicitCapture, QueueTimeout);

    /// <summary>Secrets, which must not be in a public repository.</summary>
    private static readonly Regex Secret = new(
        """
        -----BEGIN\ [A-Z ]*PRIVATE\ KEY(\ BLOCK)?-----\s*[A-Za-z0-9+/=]{20}
        | "d"\s*:\s*"[A-Za-z0-9_-]{43}"
        | \bAKIA[0-9A-Z]{16}\b
        | \bgh[pousr]_[A-Za-z0-9]{30}
        | \bxox[abprs]-[A-Za-z0-9-]{10}
        | \beyJ[A-Za-z0-9_-]{20,}\.eyJ[A-Za-z0-9_-]{20,}\.
        | \b[sr]k_live_[A-Za-z0-9]{16}
        | \bglpat-[A-Za-z0-9_-]{20}
        | \bAIza[A-Za-z0-9_-]{35}
        | \bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16}
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        QueueTimeout);

    /// <summary>A password in a file that configures the program; a reference to an environment variable is allowed.</summary>
    private static readonly Regex DefaultCredential = new(
        """(?<!\$\{\w*)(password|passwd|secret|api_?key|pwd)["']?(?!\s+:'\w+')\s*[:=]\s*["']?(?![\s"'$<{;&]|null|true|false|\.\.\.|…)[^\s"';]{3,}""",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        QueueTimeout);

    /// <summary>The examples of the OpenAPI document contain passwords and tokens, none of which is valid.</summary>
    private const string Examples = "src/Adapters.Web/Documentation/examples.json";

    /// <summary>A password in source code.</summary>
    private static readonly Regex BuiltInCredential = new(
        """(password|passwd|pwd|secret|api_?key)\w*\s*(=>?|:|\?\?=?)\s*[@$]?["](?![\s<{/])[^"\s{]{6,}["]""",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        QueueTimeout);

    private static readonly string[] RunBy = [".json", ".yaml", ".yml", ".md", ".props", "Dockerfile", "/shop", ".sh", ".ci/run", "/.env.example"];

    [Fact]
    public void No_file_names_a_path_of_a_developer_machine() => NameNoMachine(SourceFile.All).ShouldBeNone();

    [Fact]
    public void A_path_of_a_developer_machine_is_found() => NameNoMachine(
    [
        new("a.md", $"See /{"home"}/ada/shop."), new("b.cs", $"\"/{"root"}/.nuget\""), new("c.md", $"../{"shared"}/design"),
        new("d.md", @"C:\" + @"Users\ada"), new("e.md", "/api/v1/homework/ and src/home/x/"),
    ]).ShouldName("a.md", "b.cs", "c.md", "d.md");

    [Fact]
    public void No_file_holds_a_secret() => HoldNoSecret(SourceFile.All).ShouldBeNone();

    [Fact]
    public void A_secret_is_found() => HoldNoSecret(
    [
        new("a.pem", $"-----BEGIN EC {"PRIVATE"} KEY-----\nMHcCAQEEIBase64Base64Base64"), new("b.json", "\"key\": \"AKIA" + "ABCDEFGHIJKLMNOP\""),
        new("c.http", $"Bearer {"eyJ"}hbGciOiJFUzI1NiIsInR5cCI.{"eyJ"}zdWIiOiJhY2NfMDE5MGYzYzIx.x"), new("d.md", "An EC PRIVATE KEY is needed."),
        new("e.json", $"{{ \"kty\": \"EC\", \"d\": \"{new string('A', 43)}\" }}"), new(".env", "STRIPE=sk_" + "live_0123456789abcdef"),
    ]).ShouldName("a.pem", "b.json", "c.http", "e.json", ".env");

    [Fact]
    public void Files_are_read_with_any_extension() =>
        SourceFile.All.Select(file => file.Path).Should().Contain([".gitignore", ".dockerignore", "shop", "Dockerfile", "Shop.sln"]);

    [Fact]
    public void The_program_has_no_password_built_in() => HoldNoBuiltInCredential(SourceFile.Under("src", ".cs")).ShouldBeNone();

    [Fact]
    public void A_password_that_is_built_in_is_found() => HoldNoBuiltInCredential(
    [
        new("src/A.cs", "private const string AdminPassword = \"Let-me-in-1\";"), new("src/B.cs", "options.Secret ??= \"0123456789\";"),
        new("src/C.cs", "new { password = \"Let-me-in-1\" }"), new("src/D.cs", "Password: \"Must have a digit.\", Password = settings[\"Password\"]"),
        new("src/E.cs", "$\"Admin__{e.PropertyName}: {e.ErrorMessage}\""),
    ]).ShouldName("src/A.cs", "src/B.cs", "src/C.cs");

    [Fact]
    public void No_file_used_to_run_the_program_holds_a_password() =>
        HoldNoDefaultCredential(SourceFile.All.Where(file => Array.Exists(RunBy, ending => ("/" + file.Path).EndsWith(ending, StringComparison.Ordinal)))).ShouldBeNone();

    [Fact]
    public void A_default_password_is_found() => HoldNoDefaultCredential(
    [
        new("compose.yaml", "POSTGRES_PASSWORD: shop"), new("appsettings.json", "\"Password\": \"changeme\""), new("README.md", "Host=db;Password=shop;"),
        new("good.yaml", "PASSWORD: ${PASSWORD:?set it}\nADMIN_PASSWORD: ${ADMIN_PASSWORD:-}\nPassword=<yours>\nCREATE ROLE shop_app PASSWORD :'app_password'"),
    ]).ShouldName("compose.yaml", "appsettings.json", "README.md");

    [Fact]
    public void Tests_neither_sleep_nor_are_skipped() => AwaitAndRun(SourceFile.Under("tests", ".cs")).ShouldBeNone();

    [Fact]
    public void A_test_that_sleeps_or_is_skipped_is_found() => AwaitAndRun(
    [
        new("tests/A.cs", $"await Task.{"Delay"}(100);"), new("tests/B.cs", $"Thread.{"Sleep"}(1);"), new("tests/C.cs", $"[Fact({"Skip"} = \"later\")]"),
        new("tests/D.cs", $"Assert.{"Skip"}Unless(x);"), new("tests/E.cs", "rows.Skip(1)"),
    ]).ShouldName("tests/A.cs", "tests/B.cs", "tests/C.cs", "tests/D.cs");

    private static Findings NameNoMachine(IEnumerable<SourceFile> files) => Findings.Of(files, file => Matches(file, MachinePath));

    private static Findings HoldNoSecret(IEnumerable<SourceFile> files) =>
        Findings.Of(files, file => file.Path == Examples ? null : Matches(file, Secret));

    private static Findings HoldNoBuiltInCredential(IEnumerable<SourceFile> files) => Findings.Of(files, file => Matches(file, BuiltInCredential));

    private static Findings HoldNoDefaultCredential(IEnumerable<SourceFile> files) =>
        Findings.Of(files, file => file.Path == Examples ? null : Matches(file, DefaultCredential));

    private static Findings AwaitAndRun(IEnumerable<SourceFile> files) => Findings.Of(
        files, file => Matches(file, new Regex(@"\bTask\.Delay\(|\bThread\.Sleep\(|\bSkip\s*=|\bAssert\.Skip", RegexOptions.None, QueueTimeout)));

    private static string? Matches(SourceFile file, Regex pattern) =>
        pattern.Match(file.Text) is { Success: true } match ? $"{file.Path}: {match.Value}" : null;
}
