using System.Globalization;

namespace Shop.Host.Tests.Cli;

/// <summary>A setting of the program.</summary>
/// <param name="Name">The name of its environment variable.</param>
/// <param name="Default">Empty when it has none.</param>
internal sealed record Setting(string Name, string Default = "")
{
    /// <summary>The differences between the settings of the program and those of a file, each with the name of the setting.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyList<Setting> program, IReadOnlyList<Setting> file)
    {
        var known = program.ToDictionary(setting => setting.Name, StringComparer.Ordinal);
        var named = file.Select(setting => setting.Name).ToList();
        return
        [
            .. known.Keys.Except(named, StringComparer.Ordinal).Select(name => $"{name} is missing"),
            .. named.Where(name => !known.ContainsKey(name)).Select(name => $"{name} is unknown"),
            .. named.CountBy(name => name, StringComparer.Ordinal).Where(count => count.Value > 1).Select(count => $"{count.Key} is listed {count.Value} times"),
            .. file.Where(setting => known.TryGetValue(setting.Name, out var other) && !IsSame(setting.Default, other.Default))
                .Select(setting => $"{setting.Name} is '{setting.Default}' and not '{known[setting.Name].Default}'"),
        ];
    }

    /// <summary>Durations are equal however many digits they are written with.</summary>
    private static bool IsSame(string one, string other) =>
        one == other || (TimeSpan.TryParse(one, CultureInfo.InvariantCulture, out var time) && TimeSpan.TryParse(other, CultureInfo.InvariantCulture, out var same) && time == same);
}
