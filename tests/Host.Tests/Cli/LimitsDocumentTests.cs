using System.Text.RegularExpressions;

namespace Shop.Host.Tests.Cli;

/// <summary>The table of docs/limits.md.</summary>
public sealed partial class LimitsDocumentTests
{
    private const int Cells = 6;

    /// <summary>What a caller can hold or consume.</summary>
    private static readonly string[] s_resources =
    [
        "requests", "places", "waiting", "connections", "streams", "hashes", "bytes of a body", "bytes of an answer", "rows read by lists", "rows read by counts",
        "exports", "uploads", "mails", "open orders", "reserved units", "sessions", "stored answers", "carts of guests", "jobs", "time of a request",
    ];

    private static readonly string s_table = SettingsInFiles.Read("limits.md");

    [Fact]
    public void Limits_document_has_the_default_of_every_setting_that_it_names() => Faults(s_table, ProgramSettings.All).Should().BeEmpty();

    [Fact]
    public void Limits_document_names_every_setting_of_a_limit() =>
        Settings(s_table).Select(setting => setting.Name).Should().Contain(ProgramSettings.All.Select(setting => setting.Name).Where(name =>
            name.StartsWith("RateLimit__", StringComparison.Ordinal) || name.StartsWith("Load__", StringComparison.Ordinal) || name.StartsWith("Orders__Max", StringComparison.Ordinal)));

    [Fact]
    public void Limits_document_has_a_complete_row_for_every_resource()
    {
        var rows = Rows(s_table);

        foreach (var resource in s_resources)
            rows.Should().Contain(row => row[0].StartsWith(resource, StringComparison.Ordinal), resource);
        rows.Should().OnlyContain(row => row.Length == Cells && row.All(cell => cell.Length > 0));
    }

    [Fact]
    public void Wrong_default_and_unknown_setting_are_found() => Faults(
        "| a | `A__Size` = 6 | `A__Time` = `00:00:05` | `B__None` = 1 | – | – |",
        [new("A__Size", "5"), new("A__Time", "00:00:05")]).Should().Equal("A__Size is 5 and not 6", "B__None is unknown");

    private static List<string> Faults(string table, IReadOnlyList<Setting> known) =>
    [
        .. Settings(table).Select(named => known.SingleOrDefault(setting => setting.Name == named.Name) switch
        {
            null => $"{named.Name} is unknown",
            { Default: var value } when value != named.Default => $"{named.Name} is {value} and not {named.Default}",
            _ => null,
        }).OfType<string>(),
    ];

    private static List<Setting> Settings(string table) =>
        [.. Named().Matches(table).Select(match => new Setting(match.Groups["name"].Value, match.Groups["value"].Value.Trim('`')))];

    private static List<string[]> Rows(string table) =>
        [.. table.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])];

    [GeneratedRegex("`(?<name>[A-Za-z]+__[A-Za-z]+)` = (?<value>[0-9]+|`[^`]+`)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
