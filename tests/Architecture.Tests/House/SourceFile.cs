using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Shop.Architecture.Tests.House;

/// <summary>A text file of the repository; the path is relative to the root, with slashes.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    private static readonly string[] NotOurs = ["bin", "obj", "artifacts", "node_modules", ".git", "TestResults", "data", ".data"];

    public static string Root { get; } = FindRoot();

    /// <summary>Every text file that is or could be committed, in order, with any extension.</summary>
    public static IReadOnlyList<SourceFile> All { get; } = [.. Read().OrderBy(file => file.Path, StringComparer.Ordinal)];

    public string[] Folders => Path.Split('/')[..^1];

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public IEnumerable<string> Lines => Text.Split('\n');

    public static IEnumerable<SourceFile> Under(string folder, string ending) =>
        All.Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal) && file.Path.EndsWith(ending, StringComparison.Ordinal));

    public static SourceFile At(string path) => All.Single(file => file.Path == path);

    private static IEnumerable<SourceFile> Read() => (Listed() ?? Walked(Root))
        .Where(path => File.Exists(System.IO.Path.Combine(Root, path)))
        .Select(path => new SourceFile(path.Replace('\\', '/'), File.ReadAllText(System.IO.Path.Combine(Root, path))))
        .Where(file => !file.Text.Contains('\0', StringComparison.Ordinal));

    /// <summary>The files that git does not ignore; null without git or a repository.</summary>
    private static string[]? Listed()
    {
        try
        {
            var list = new ProcessStartInfo("git", ["-C", Root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            };
            using var git = Process.Start(list)!;
            var paths = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
            git.WaitForExit();
            return git.ExitCode == 0 ? paths : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static IEnumerable<string> Walked(string folder) =>
        Directory.EnumerateFiles(folder).Select(file => System.IO.Path.GetRelativePath(Root, file))
            .Concat(Directory.EnumerateDirectories(folder).Where(IsOurs).SelectMany(Walked));

    private static bool IsOurs(string folder) => !NotOurs.Contains(System.IO.Path.GetFileName(folder), StringComparer.Ordinal);

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new FileInfo(here).Directory;
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Shop.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No Shop.sln above {here}.");
    }
}
