using System.Collections.Frozen;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Shop.Adapters.Web.Documentation;

/// <summary>
/// The summaries of endpoint classes and handlers, from the XML documentation file of the assembly. The framework does the same for types
/// and their properties, but not for private methods.
/// </summary>
internal sealed partial class HandlerComments
{
    private readonly FrozenDictionary<string, XElement> _summaries = Load();

    /// <summary>As Markdown on one line; null without a summary.</summary>
    public string? Of(MethodInfo handler) => Text(Name(handler.DeclaringType!, "M", $".{handler.Name}"));

    /// <summary>As Markdown on one line; null without a summary.</summary>
    public string? Of(Type endpoints) => Text(Name(endpoints, "T", ""));

    private static FrozenDictionary<string, XElement> Load()
    {
        var program = typeof(HandlerComments).Assembly.GetName().Name;
        return XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{program}.xml")).Descendants("summary")
            .Select(summary => (Name: WithoutParameters(summary.Parent!.Attribute("name")!.Value), Summary: summary))
            .DistinctBy(entry => entry.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(entry => entry.Name, entry => entry.Summary, StringComparer.Ordinal);
    }

    private static string WithoutParameters(string member) => member.Split('(')[0];

    private static string Name(Type type, string kind, string member)
    {
        var written = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return $"{kind}:{written.FullName!.Replace('+', '.')}{member}";
    }

    private string? Text(string member) =>
        _summaries.TryGetValue(member, out var summary)
            ? Blanks().Replace(string.Concat(summary.Nodes().Select(Markdown)), " ").Trim()
            : null;

    private static string Markdown(XNode node) => node switch
    {
        XText terms => terms.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        _ => "",
    };

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
