using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Catalog;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Persistence.Catalog;

/// <summary>Which products a filter lets through.</summary>
internal static class ProductMatching
{
    public static IQueryable<Product> Matching(this IQueryable<Product> products, ProductFilter filter, ShopDbContext db)
    {
        if (filter.MinPrice is { } least)
            products = products.Where(p => EF.Property<long>(p, ProductConfiguration.EffectivePrice) >= least);
        if (filter.MaxPrice is { } most)
            products = products.Where(p => EF.Property<long>(p, ProductConfiguration.EffectivePrice) <= most);

        foreach (var word in Words(filter.Q))
        {
            var beginning = word + ":*";
            products = products.Where(p =>
                EF.Property<NpgsqlTsVector>(p, ProductConfiguration.SearchWords).Matches(EF.Functions.ToTsQuery("simple", beginning))
                || db.Brands.Any(b => b.Id == p.BrandId
                    && EF.Functions.ToTsVector("simple", b.Name).Matches(EF.Functions.ToTsQuery("simple", beginning))));
        }

        return products;
    }

    /// <summary>Letters and digits only, so that nothing of a visitor's text is read as search syntax.</summary>
    private static IEnumerable<string> Words(string? text) =>
        text is null
            ? []
            : new string([.. text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')])
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.Ordinal);
}
