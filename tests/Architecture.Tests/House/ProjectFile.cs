using System.Xml.Linq;

namespace Shop.Architecture.Tests.House;

/// <summary>A project file. An assembly does not show all references, because the compiler drops unused ones.</summary>
internal sealed record ProjectFile(string Path, string Xml)
{
    private readonly XElement _xml = XElement.Parse(Xml);

    public static IEnumerable<ProjectFile> All =>
        SourceFile.All.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal)).Select(file => new ProjectFile(file.Path, file.Text));

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public IEnumerable<string> Projects => Includes("ProjectReference").Select(path => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

    public IEnumerable<string> Packages => Includes("PackageReference");

    public IEnumerable<string> Frameworks => Includes("FrameworkReference");

    private IEnumerable<string> Includes(string element) => _xml.Descendants(element).Select(reference => (string)reference.Attribute("Include")!);
}
