using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;
using Shop.Domain.Shared.Texts;

namespace Shop.Testing.InMemory;

/// <summary>Unique values; unique indexes in the database.</summary>
internal static class Uniqueness
{
    public static void Ensure(ShopState state, IEnumerable<object> changed)
    {
        foreach (var entity in changed)
        {
            if (entity is Product { DeletedAt: null } product)
                Ensure(product, [.. state.All<Product>().Where(other => other.DeletedAt is null && other.Id != product.Id)]);
            if (entity is Account account && state.All<Account>().Any(other => other.Id != account.Id && other.Email == account.Email))
                throw AccountErrors.EmailTaken();
            if (entity is Account { Profile.StoreName: { } name } seller && state.All<Account>().Any(other => other.Id != seller.Id && other.Profile.StoreName is { } taken && LookAlike.Of(taken) == LookAlike.Of(name)))
                throw AccountErrors.StoreNameTaken();
            EnsureTaxon<Brand, BrandId>(state, entity);
            EnsureTaxon<Category, CategoryId>(state, entity);
            EnsureTaxon<Tag, TagId>(state, entity);
            EnsureTaxon<Collection, CollectionId>(state, entity);
        }
    }

    private static void EnsureTaxon<TTaxon, TId>(ShopState state, object entity)
        where TTaxon : Taxon<TId>
        where TId : struct, IEntityId<TId>
    {
        if (entity is not TTaxon taxon)
            return;

        List<TTaxon> others = [.. state.All<TTaxon>().Where(other => !other.Id.Equals(taxon.Id))];
        if (others.Any(other => IsSame(other.Name, taxon.Name)))
            throw TaxonErrors.NameTaken();
        if (others.Any(other => other.Slug == taxon.Slug))
            throw TaxonErrors.SlugTaken();
    }

    private static void Ensure(Product product, IReadOnlyList<Product> others)
    {
        if (others.Any(other => IsSame(other.Sku, product.Sku)))
            throw ProductErrors.SkuTaken();
        if (others.Any(other => IsSame(other.Name, product.Name)))
            throw ProductErrors.NameTaken();
        if (others.Any(other => other.Slug == product.Slug))
            throw ProductErrors.SlugTaken();
    }

    private static bool IsSame(string one, string other) => CaseFolding.Of(one) == CaseFolding.Of(other);
}
