using System.Text.RegularExpressions;
using Shop.Architecture.Tests.House;

namespace Shop.Architecture.Tests;

public sealed class TreeTests
{
    private const int MaxLines = 250;
    private const int MaxLinesOfReadme = 120;
    private const int MaxFiles = 17;

    /// <summary>Folders that are not features, and the projects that may contain them.</summary>
    private static readonly Dictionary<string, string[]> Technical = new(StringComparer.Ordinal)
    {
        ["Domain"] = ["Shared"],
        ["Application"] = ["Json", "Messaging", "Ports", "SampleData", "Validation"],
        ["Adapters.Files"] = ["Csv", "Ndjson", "SamplePictures"],
        ["Adapters.Notifications"] = ["Channels", "Templates"],
        ["Adapters.Payments"] = ["CircuitBreaking", "Simulation"],
        ["Adapters.Persistence"] = ["Idempotency", "Migrations", "Model", "Outbox", "Schema", "Secrets", "Storage", "UnitOfWork"],
        ["Adapters.Security"] = ["Keys", "Secrets"],
        ["Adapters.Site"] = ["Admin", "Sell", "Shared", "Storefront"],
        ["Adapters.Web"] = ["Documentation", "Health", "Http", "Realtime", "Security"],
        ["Adapters.Workers"] = ["Leasing", "Outbox"],
        ["EmbeddedPostgres"] = ["Processes"],
        ["Host"] = ["Cli", "Database", "Policies", "Start"],
    };

    /// <summary>The features, with the same name in every project.</summary>
    public static readonly string[] Features = ["Accounts", "Audit", "Carts", "Catalog", "Events", "Inventory", "Jobs", "Media", "Notifications", "Orders", "Payments", "Reports", "Operations", "Settings", "Webhooks", "Wishlists"];

    [Fact]
    public void A_feature_has_the_same_name_in_every_ring() => FoldersAreFeaturesOrKnown(SourceFile.Under("src", ".cs")).ShouldBeNone();

    [Fact]
    public void A_folder_that_is_neither_a_feature_nor_allowed_is_found() => FoldersAreFeaturesOrKnown(
    [
        new("src/Application/Orders/PlaceOrder.cs", ""),
        new("src/Application/Ordering/PlaceOrder.cs", ""),
        new("src/Domain/Utils/Text.cs", ""),
        new("src/Domain/Domain.cs", ""),
    ]).ShouldName("src/Application/Ordering", "src/Domain/Utils");

    [Fact]
    public void The_namespace_matches_the_folder() => NamespacesAreFolders(Code()).ShouldBeNone();

    [Fact]
    public void A_namespace_that_does_not_match_the_folder_is_found() => NamespacesAreFolders(
    [
        new("src/Domain/Orders/Order.cs", "using System;\n\nnamespace Shop.Domain.Orders;\n"),
        new("src/Domain/Orders/Line.cs", "namespace Shop.Domain.Order;\n"),
        new("tests/Domain.Tests/Orders/OrderTests.cs", "namespace Shop.Domain.Tests;\n"),
    ]).ShouldName("src/Domain/Orders/Line.cs", "tests/Domain.Tests/Orders/OrderTests.cs");

    [Fact]
    public void Files_are_at_most_two_folders_below_their_project() => AreNotDeep(Code()).ShouldBeNone();

    [Fact]
    public void A_file_in_a_deeper_folder_is_found() =>
        AreNotDeep([new("src/Domain/A/B/C/X.cs", ""), new("src/Domain/A/B/X.cs", "")]).ShouldName("src/Domain/A/B/C/X.cs");

    [Fact]
    public void No_folder_of_the_program_exceeds_the_maximum_number_of_files() => AreSmall(SourceFile.Under("src", ".cs").Where(file => !IsMigration(file)), MaxFiles).ShouldBeNone();

    [Fact]
    public void A_folder_with_too_many_files_is_found() => AreSmall(
        [new("src/A/B/1.cs", ""), new("src/A/B/2.cs", ""), new("src/A/B/C/3.cs", ""), new("src/A/D/4.cs", "")], 1).ShouldName("src/A/B has 2 files");

    [Fact]
    public void No_file_or_folder_has_a_catch_all_name() => AreNoBags(Code()).ShouldBeNone();

    [Fact]
    public void A_catch_all_name_is_found() => AreNoBags(
    [
        new("src/Domain/Common/Money.cs", ""), new("src/Domain/Orders/OrderHelper.cs", ""), new("src/Domain/Orders/OrderManager.cs", ""),
        new("src/Application/Orders/OrderService.cs", ""), new("src/Domain/Orders/Order.cs", ""),
    ]).ShouldName("src/Domain/Common/Money.cs", "OrderHelper.cs", "OrderManager.cs", "OrderService.cs");

    [Fact]
    public void No_file_of_the_program_exceeds_the_maximum_length() => AreShort(SourceFile.Under("src", ".cs").Where(file => !IsMigration(file)), MaxLines).ShouldBeNone();

    [Fact]
    public void Migrations_have_no_copies_of_the_model() => AreNoCopies(SourceFile.Under("src", ".cs")).ShouldBeNone();

    [Fact]
    public void A_copy_of_the_model_is_found() => AreNoCopies(
        [new("src/A/Migrations/1_Add.cs", ""), new("src/A/Migrations/1_Add.Designer.cs", "")]).ShouldName("1_Add.Designer.cs");

    [Fact]
    public void The_readme_does_not_exceed_its_maximum_length() => AreShort([SourceFile.At("README.md")], MaxLinesOfReadme).ShouldBeNone();

    [Fact]
    public void A_file_above_the_maximum_length_is_found() =>
        AreShort([new("src/Long.cs", new string('\n', MaxLines + 1)), new("src/Short.cs", new string('\n', MaxLines))], MaxLines).ShouldName("src/Long.cs has 251 lines");

    private static IEnumerable<SourceFile> Code() => [.. SourceFile.Under("src", ".cs"), .. SourceFile.Under("tests", ".cs"), .. SourceFile.Under("bench", ".cs")];

    private static Findings FoldersAreFeaturesOrKnown(IEnumerable<SourceFile> files) => Findings.Of(
        files.Where(file => file.Folders.Length > 2).Select(file => file.Folders).DistinctBy(folders => string.Join('/', folders[..3]), StringComparer.Ordinal),
        folders => Features.Contains(folders[2], StringComparer.Ordinal) || (Technical.TryGetValue(folders[1], out var known) && known.Contains(folders[2], StringComparer.Ordinal))
            ? null
            : string.Join('/', folders[..3]));

    private static Findings NamespacesAreFolders(IEnumerable<SourceFile> files) => Findings.Of(
        files.Where(file => !IsMigration(file) && file.Name != "Program"),
        file => file.Lines.Any(line => line.TrimEnd() == $"namespace Shop.{string.Join('.', file.Folders.Skip(1))};") ? null : file.Path);

    private static Findings AreNotDeep(IEnumerable<SourceFile> files) => Findings.Of(files, file => file.Folders.Length > 4 ? file.Path : null);

    private static Findings AreNoBags(IEnumerable<SourceFile> files) => Findings.Of(
        files,
        file => file.Folders.Append(file.Name).Any(name => Regex.IsMatch(name, "(Utils?|Utilities|Helpers?|Managers?|Common|Misc|Services?|Interfaces)$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
            ? file.Path
            : null);

    private static Findings AreNoCopies(IEnumerable<SourceFile> files) =>
        Findings.Of(files, file => file.Path.EndsWith(".Designer.cs", StringComparison.Ordinal) ? file.Path : null);

    private static Findings AreShort(IEnumerable<SourceFile> files, int most) => Findings.Of(
        files, file => file.Text.Count(c => c == '\n') is var lines && lines > most ? $"{file.Path} has {lines} lines" : null);

    private static Findings AreSmall(IEnumerable<SourceFile> files, int most) => Findings.Of(
        files.GroupBy(file => string.Join('/', file.Folders), StringComparer.Ordinal),
        folder => folder.Count() is var count && count > most ? $"{folder.Key} has {count} files" : null);

    private static bool IsMigration(SourceFile file) => file.Path.Contains("/Migrations/", StringComparison.Ordinal);
}
