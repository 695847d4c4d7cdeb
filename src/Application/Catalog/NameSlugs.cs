using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog;

/// <summary>Derives slugs from names.</summary>
internal static class NameSlugs
{
    public static string SlugOf(this ITransliteration transliteration, string name) => Slug.From(transliteration.ToAscii(name));

    public static string ProductSlugOf(this ITransliteration transliteration, string name) =>
        Slug.Unreserved(transliteration.SlugOf(name), Slug.ReservedForProducts);
}
