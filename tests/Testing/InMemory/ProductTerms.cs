using Shop.Application.Catalog;
using Shop.Application.Catalog.Browsing;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Testing.Fakes;

namespace Shop.Testing.InMemory;

/// <summary>
/// Search words, each with its alternatives: the word itself or, when no product contains it, those at a distance of one or two letters.
/// </summary>
internal sealed record ProductTerms(IReadOnlyList<IReadOnlyList<string>> Choices)
{
    public static ProductTerms Wanted(string? text, IReadOnlyList<ProductDetails> products)
    {
        var known = products.SelectMany(product => Of(TextOf(product))).ToHashSet(StringComparer.Ordinal);
        return new ProductTerms([.. Of(text).Select(word => known.Any(other => other.StartsWith(word, StringComparison.Ordinal))
            ? [word]
            : (IReadOnlyList<string>)[word, .. known.Where(other => Distance(word, other) <= 2)])]);
    }

    public bool Match(ProductDetails product) =>
        Choices.All(choices => choices.Any(wanted => Of(TextOf(product)).Any(word => word.StartsWith(wanted, StringComparison.Ordinal))));

    /// <summary>A word in the name or sku weighs more than one in the brand, and that more than one in the description.</summary>
    public static int Weight(string? text, ProductDetails product) => Of(text).Sum(wanted =>
        Has($"{product.Name} {product.Sku}", wanted) ? 100 : Has(product.Brand?.Name, wanted) ? 40 : 10);

    private static bool Has(string? text, string wanted) => Of(text).Any(word => word.StartsWith(wanted, StringComparison.Ordinal));

    private static string TextOf(ProductDetails product) => $"{product.Name} {product.Sku} {product.Description} {product.Brand?.Name}";

    private static string[] Of(string? text) =>
        new string([.. LatinTransliteration.WithoutAccents(text ?? "").Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The number of insertions, deletions, substitutions and transpositions of adjacent letters.</summary>
    private static int Distance(string one, string other)
    {
        var cost = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                cost[i, j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1)),
                };
            }
        }

        return cost[one.Length, other.Length];
    }
}
