using System.Text.RegularExpressions;
using Shop.Architecture.Tests.House;

namespace Shop.Architecture.Tests;

/// <summary>A page that hashes, streams or reads has the bound for it; docs/limits.md lists them.</summary>
public sealed partial class PageBoundsTests
{
    /// <summary>What reads everything there is.</summary>
    private static readonly string[] s_reads = ["new ExportOwnAccount(", "new WriteProductFile(", "IReportFiles files,"];

    private const string Strict = "EnableRateLimiting(PageLimits.Auth)";

    [Fact]
    public void Every_page_that_hashes_streams_or_reads_has_its_bound() =>
        Bounds([.. SourceFile.All.Where(IsOfSite)], Marked(SourceFile.Under("src/Application", ".cs"))).ShouldBeNone();

    [Fact]
    public void A_page_without_its_bound_is_found() => Bounds(
        [
            new("src/Adapters.Site/Storefront/Bad.razor", "await UseCases.Send(new LogIn(email))"),
            new("src/Adapters.Site/Storefront/Good.razor", $"@attribute [{Strict}] await UseCases.Send(new LogIn(email))"),
            new("src/Adapters.Site/Storefront/Part.razor", "await UseCases.Send(new LogIn(email))"),
            new("src/Adapters.Site/Storefront/Whole.razor", $"@attribute [{Strict}] <Part />"),
            new("src/Adapters.Site/Storefront/Loose.razor", "await UseCases.Send(new LogIn(email))"),
            new("src/Adapters.Site/Storefront/Around.razor", "<Loose />"),
            new("src/Adapters.Site/Admin/Bad.razor", "await UseCases.Send(new LogIn(email))"),
            new("src/Adapters.Site/Admin/Good.razor", "await Send(new LogIn(email))"),
            new("src/Adapters.Site/Streams.cs", "response.ContentType = \"text/event-stream\";"),
            new("src/Adapters.Site/Reads.cs", "new ExportOwnAccount(actor)"),
        ],
        ["LogIn"]).ShouldName("Storefront/Bad.razor hashes", "Storefront/Loose.razor hashes", "Admin/Bad.razor hashes", "Streams.cs streams", "Reads.cs reads");

    private static bool IsOfSite(SourceFile file) => file.Path.StartsWith("src/Adapters.Site/", StringComparison.Ordinal) && Path.GetExtension(file.Path) is ".cs" or ".razor";

    private static string[] Marked(IEnumerable<SourceFile> files) => [.. files.SelectMany(file => Request().Matches(file.Text)).Select(match => match.Groups["name"].Value)];

    private static Findings Bounds(IReadOnlyList<SourceFile> files, string[] hashing)
    {
        hashing.Should().NotBeEmpty();
        return Findings.Of(files, file => Faults(file, files, hashing).Select(fault => $"{file.Path} {fault}"));
    }

    private static IEnumerable<string> Faults(SourceFile file, IReadOnlyList<SourceFile> all, string[] hashing)
    {
        if (Array.Exists(hashing, name => file.Text.Contains($"UseCases.Send(new {name}(", StringComparison.Ordinal) || (IsStorefront(file) && file.Text.Contains($"new {name}(", StringComparison.Ordinal)))
            && !IsStrict(file, all))
        {
            yield return "hashes without the strict limit";
        }

        if (file.Text.Contains("\"text/event-stream\"", StringComparison.Ordinal) && !file.Text.Contains(".HoldsConnection()", StringComparison.Ordinal))
            yield return "streams without a cap";
        if (Array.Exists(s_reads, read => file.Text.Contains(read, StringComparison.Ordinal)) && !file.Text.Contains(".ReadsAll()", StringComparison.Ordinal))
            yield return "reads without a bound";
    }

    private static bool IsStorefront(SourceFile file) => file.Path.Contains("/Storefront/", StringComparison.Ordinal);

    /// <summary>The page itself, or every page that contains the component, is limited strictly.</summary>
    private static bool IsStrict(SourceFile file, IReadOnlyList<SourceFile> all)
    {
        if (file.Text.Contains(Strict, StringComparison.Ordinal))
            return true;

        var around = all.Where(other => other.Text.Contains($"<{file.Name} ", StringComparison.Ordinal)).ToList();
        return around.Count > 0 && around.TrueForAll(other => other.Text.Contains(Strict, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"record (?<name>\w+)\([^;{]*\bIHashesPassword\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Request();
}
