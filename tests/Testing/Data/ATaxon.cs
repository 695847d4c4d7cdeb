using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;
using Shop.Testing.Fakes;

namespace Shop.Testing.Data;

/// <summary>Creates the elements of one taxonomy.</summary>
/// <param name="Create">Creates an element from an id, a name and a slug.</param>
/// <param name="PutOn">Assigns the element to a product.</param>
public sealed record ATaxon<TTaxon, TId>(Func<TId, string, string, TTaxon> Create, Func<AProduct, TTaxon, AProduct> PutOn)
    where TTaxon : Taxon<TId>
    where TId : struct, IEntityId<TId>
{
    public TId NewId() => EntityId.New<TId>(TestClock.Start);

    public TTaxon Named(string name, string? slug = null) => Create(NewId(), name, slug ?? Slug.From(new AsciiTransliteration().ToAscii(name)));

    public AProduct On(AProduct product, TTaxon taxon) => PutOn(product, taxon);
}

/// <summary>The taxonomies.</summary>
public static class ATaxon
{
    public static ATaxon<Brand, BrandId> Brand { get; } = new(Domain.Catalog.Taxonomy.Brand.Create, (product, brand) => product.OfBrand(brand));

    public static ATaxon<Category, CategoryId> Category { get; } =
        new((id, name, slug) => Domain.Catalog.Taxonomy.Category.Create(id, name, null, slug), (product, category) => product.On(category));

    public static ATaxon<Tag, TagId> Tag { get; } = new(Domain.Catalog.Taxonomy.Tag.Create, (product, tag) => product.Tagged(tag));

    public static ATaxon<Collection, CollectionId> Collection { get; } =
        new((id, name, slug) => Domain.Catalog.Taxonomy.Collection.Create(id, name, slug), (product, collection) => product.In(collection));
}
