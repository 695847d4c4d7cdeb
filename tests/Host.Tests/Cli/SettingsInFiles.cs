using System.Text.RegularExpressions;

namespace Shop.Host.Tests.Cli;

/// <summary>Reads the settings that files of the repository list.</summary>
internal static partial class SettingsInFiles
{
    /// <summary>A file of the repository that the project copies.</summary>
    public static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Repository", name));

    /// <summary>The settings of <c>.env.example</c>: lines such as <c>#NAME=default</c>.</summary>
    public static IReadOnlyList<Setting> OfExample(string text) =>
        [.. Line().Matches(text).Select(match => new Setting(match.Groups["name"].Value, match.Groups["value"].Value))];

    /// <summary>Settings without an explanation in the line above, and settings that a copy of the file would set.</summary>
    public static IReadOnlyList<string> FaultsOfExample(string text)
    {
        var lines = text.Split('\n');
        return
        [
            .. lines.Index().Where(line => Line().IsMatch(line.Item) && (line.Index == 0 || !lines[line.Index - 1].StartsWith("# ", StringComparison.Ordinal)))
                .Select(line => $"{line.Item} has no explanation"),
            .. lines.Where(line => line.Length > 0 && line[0] != '#').Select(line => $"{line} is not a comment"),
        ];
    }

    /// <summary>
    /// The settings in the first table of <c>docs/operations.md</c>. A row may list several settings, with one default for each or one for
    /// all; a default is a number or quoted, other words stand for none.
    /// </summary>
    public static IReadOnlyList<Setting> OfTable(string markdown) =>
    [
        .. markdown.Split('\n').SkipWhile(line => !line.StartsWith("|---", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.StartsWith('|'))
            .Select(row => row.Split('|')).SelectMany(cells => OfRow(cells[1], cells[2])),
    ];

    private static IEnumerable<Setting> OfRow(string names, string values)
    {
        var defaults = Remark().Replace(values, "").Split(", ").Select(value => Default().Match(value.Trim()).Groups["value"].Value).ToList();
        return Quoted().Matches(names).Select((name, index) => new Setting(name.Groups["name"].Value, defaults[defaults.Count == 1 ? 0 : index]));
    }

    [GeneratedRegex("^#(?<name>[A-Za-z]\\w*)=(?<value>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\([^)]*\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Remark();

    [GeneratedRegex("^(`(?<value>[^`]*)`|(?<value>[0-9.]+))$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Default();
}
