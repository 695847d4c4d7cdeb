using System.Text.RegularExpressions;
using Shop.Architecture.Tests.House;

namespace Shop.Architecture.Tests;

public sealed class DocumentTests
{
    private static readonly TimeSpan QueueTimeout = TimeSpan.FromSeconds(5);

    [Fact]
    public void Every_file_that_a_document_names_exists() =>
        NameWhatIsThere(SourceFile.All.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal)), path => Path.Exists(Path.Combine(SourceFile.Root, path))).ShouldBeNone();

    [Fact]
    public void A_document_that_names_a_missing_file_is_found() => NameWhatIsThere(
        [new("docs/a.md", "[one](b.md) [two](../README.md#run) [three](gone.md) [four](https://example.com) [five](#here) `src/Domain` `src/Lost.cs` `src/*/x`")],
        path => path is "docs/b.md" or "README.md" or "src/Domain").ShouldName("docs/a.md names docs/gone.md", "docs/a.md names src/Lost.cs");

    private static Findings NameWhatIsThere(IEnumerable<SourceFile> files, Func<string, bool> exists) => Findings.Of(
        files.SelectMany(file => Linked(file).Concat(Quoted(file)).Select(path => (file, Path: path))),
        named => exists(named.Path) ? null : $"{named.file.Path} names {named.Path}");

    private static IEnumerable<string> Linked(SourceFile file) =>
        Regex.Matches(file.Text, @"\]\((?<target>[^)#\s]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture, QueueTimeout)
            .Select(link => link.Groups["target"].Value)
            .Where(target => !target.Contains(':', StringComparison.Ordinal))
            .Select(target => Path.GetRelativePath("/", Path.GetFullPath(Path.Combine("/", string.Join('/', file.Folders), target))));

    private static IEnumerable<string> Quoted(SourceFile file) =>
        Regex.Matches(file.Text, @"`(?<path>(src|tests|docs|bench)/[\w./-]*\w)`", RegexOptions.ExplicitCapture, QueueTimeout).Select(quote => quote.Groups["path"].Value);
}
