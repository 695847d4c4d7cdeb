using System.Text.RegularExpressions;

namespace Shop.Adapters.Web.Documentation;

/// <summary>
/// Metadata of an endpoint whose handler serves several kinds of taxa: the terms that replace <c>taxon</c> and <c>taxa</c> in the name and
/// the comments of the handler.
/// </summary>
/// <param name="One">The kind in the singular, for example <c>brand</c>.</param>
/// <param name="Many">The kind in the plural, for example <c>brands</c>.</param>
/// <param name="Endpoints">The class whose comment describes the endpoints of the kind.</param>
internal sealed partial record KindTerms(string One, string Many, Type Endpoints)
{
    public string Apply(string text) => Term().Replace(text, term => term.Value switch
    {
        "taxon" => One,
        "taxa" => Many,
        "Taxon" => Capitalized(One),
        _ => Capitalized(Many),
    });

    private static string Capitalized(string term) => $"{char.ToUpperInvariant(term[0])}{term[1..]}";

    /// <summary>Also within a name, such as <c>CreateTaxon</c>, but not in <c>taxonomy</c>.</summary>
    [GeneratedRegex("[Tt]ax(on|a)(?!omy)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Term();
}
