using System.Runtime.CompilerServices;

namespace Shop.Architecture.Tests.House;

/// <summary>A text file of the repository, its path relative to the root and with slashes.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    private static readonly string[] NotOurs = ["bin", "obj", "artifacts", "node_modules", ".git", "TestResults", ".data"];

    private static readonly string[] TextEndings =
        [".cs", ".csproj", ".props", ".targets", ".json", ".md", ".yaml", ".yml", ".sln", ".txt", ".sql", ".ndjson", ".sh", ".html", ".js", ".editorconfig"];

    public static string Root { get; } = FindRoot();

    /// <summary>Every text file there is, in order.</summary>
    public static IReadOnlyList<SourceFile> All { get; } = [.. Read(Root).OrderBy(file => file.Path, StringComparer.Ordinal)];

    public string[] Folders => Path.Split('/')[..^1];

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public IEnumerable<string> Lines => Text.Split('\n');

    public static IEnumerable<SourceFile> Under(string folder, string ending) =>
        All.Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal) && file.Path.EndsWith(ending, StringComparison.Ordinal));

    public static SourceFile At(string path) => All.Single(file => file.Path == path);

    private static IEnumerable<SourceFile> Read(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Where(IsText))
            yield return new SourceFile(System.IO.Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllText(file));
        foreach (var file in Directory.EnumerateDirectories(folder).Where(IsOurs).SelectMany(Read))
            yield return file;
    }

    private static bool IsText(string file) =>
        TextEndings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)) || System.IO.Path.GetExtension(file).Length == 0;

    private static bool IsOurs(string folder) => !NotOurs.Contains(System.IO.Path.GetFileName(folder), StringComparer.Ordinal);

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new FileInfo(here).Directory;
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Shop.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No Shop.sln above {here}.");
    }
}
