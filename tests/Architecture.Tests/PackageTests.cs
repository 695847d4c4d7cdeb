using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shop.Architecture.Tests.House;

namespace Shop.Architecture.Tests;

public sealed class PackageTests
{
    /// <summary>Packages whose newer versions are not free; each pin says so beside it.</summary>
    private static readonly string[] PinnedForAReason = ["MediatR", "FluentAssertions"];

    [Fact]
    public void Every_package_version_is_exact() => VersionsAreExact(SourceFile.At("Directory.Packages.props").Text).ShouldBeNone();

    [Fact]
    public void A_floating_package_version_is_found() => VersionsAreExact(
        """
        <Project><ItemGroup>
          <PackageVersion Include="A" Version="1.*" /><PackageVersion Include="B" Version="[1.0,2.0)" />
          <PackageVersion Include="C" Version="1.2.3" /><PackageVersion Include="D" Version="$(EfVersion)" />
        </ItemGroup></Project>
        """).ShouldName("A 1.*", "B [1.0,2.0)");

    [Fact]
    public void An_unusual_pin_has_a_comment_with_its_reason() => PinsAreExplained(SourceFile.At("Directory.Packages.props").Text, PinnedForAReason).ShouldBeNone();

    [Fact]
    public void A_pin_without_a_reason_is_found() => PinsAreExplained(
        """
        <Project><ItemGroup>
          <!-- A is the last free one. -->
          <PackageVersion Include="A" Version="1.0.0" />
          <PackageVersion Include="B" Version="1.0.0" />
        </ItemGroup></Project>
        """,
        ["A", "B", "C"]).ShouldName("B is pinned without a reason", "C is not pinned");

    [Fact]
    public void Package_versions_are_defined_in_one_file() => StateNoVersions(ProjectFile.All).ShouldBeNone();

    [Fact]
    public void A_package_version_in_a_project_is_found() => StateNoVersions(
        [new("src/X/X.csproj", "<Project><ItemGroup><PackageReference Include='A' Version='1.0.0' /></ItemGroup></Project>")]).ShouldName("src/X/X.csproj");

    [Fact]
    public void Every_project_has_its_lock_file() => AreLocked(ProjectFile.All, SourceFile.All).ShouldBeNone();

    [Fact]
    public void A_project_without_a_lock_file_is_found() => AreLocked([new("src/X/X.csproj", "<Project />")], SourceFile.All).ShouldName("src/X/X.csproj");

    private static Findings VersionsAreExact(string props) => Findings.Of(
        XElement.Parse(props).Descendants("PackageVersion"),
        package => Regex.IsMatch((string)package.Attribute("Version")!, @"^(\d+(\.\d+){1,3}|\$\(\w+\))$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            ? null
            : $"{(string)package.Attribute("Include")!} {(string)package.Attribute("Version")!}");

    private static Findings PinsAreExplained(string props, IEnumerable<string> packages)
    {
        var pins = XElement.Parse(props).Descendants("PackageVersion").ToDictionary(package => (string)package.Attribute("Include")!, StringComparer.Ordinal);
        return Findings.Of(
            packages,
            name => !pins.TryGetValue(name, out var pin) ? $"{name} is not pinned"
                : pin.NodesBeforeSelf().Reverse().FirstOrDefault(node => node is not XText) is XComment ? null
                : $"{name} is pinned without a reason");
    }

    private static Findings StateNoVersions(IEnumerable<ProjectFile> projects) => Findings.Of(
        projects, project => XElement.Parse(project.Xml).Descendants("PackageReference").Any(package => package.Attribute("Version") is not null) ? project.Path : null);

    private static Findings AreLocked(IEnumerable<ProjectFile> projects, IReadOnlyList<SourceFile> files)
    {
        var locks = files.Where(file => file.Path.EndsWith("/packages.lock.json", StringComparison.Ordinal)).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return Findings.Of(projects, project => locks.Contains(project.Path[..(project.Path.LastIndexOf('/') + 1)] + "packages.lock.json") ? null : project.Path);
    }
}
