namespace Shop.EndToEnd.Tests;

/// <summary>Paths in the working copy from which the tests were built.</summary>
internal static class Repository
{
    // …/artifacts/bin/EndToEnd.Tests/<configuration>/
    private static readonly DirectoryInfo s_here = new(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    public static string Root { get; } = s_here.Parent!.Parent!.Parent!.Parent!.FullName;

    public static string Program { get; } = Built("Host");

    public static string Demo { get; } = Built("Demo");

    private static string Built(string project) => Path.Combine(s_here.Parent!.Parent!.FullName, project, s_here.Name, $"Shop.{project}.dll");
}
