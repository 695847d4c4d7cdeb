using System.Globalization;

namespace Shop.EndToEnd.Tests;

/// <summary>The embedded database servers on a data folder.</summary>
internal static class DatabaseServers
{
    public static IReadOnlyList<int> Of(string dataFolder) =>
        [.. from folder in Directory.EnumerateDirectories("/proc")
            let process = int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0
            where process > 0 && CommandLine(folder).Contains(Path.Combine(dataFolder, "postgres"))
            select process];

    private static string[] CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline")).Split('\0');
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
