using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Testing.Fakes;

namespace Shop.Testing.Data;

/// <summary>Creates the elements of one taxonomy.</summary>
/// <param name="Create">Creates an element from an id, a name and optionally a slug.</param>
/// <param name="PutOn">Assigns the element to a product.</param>
public sealed record ALabel<TLabel, TId>(Func<TId, string, string?, TLabel> Create, Func<AProduct, TLabel, AProduct> PutOn)
    where TLabel : Label<TId>
    where TId : struct, IEntityId<TId>
{
    public TId NewId() => EntityId.New<TId>(FixedClock.Start);

    public TLabel Named(string name, string? slug = null) => Create(NewId(), name, slug);

    public AProduct On(AProduct product, TLabel label) => PutOn(product, label);
}

/// <summary>The taxonomies.</summary>
public static class ALabel
{
    public static ALabel<Brand, BrandId> Brand { get; } = new(Domain.Catalog.Brand.Create, (product, brand) => product.OfBrand(brand));

    public static ALabel<Category, CategoryId> Category { get; } =
        new((id, name, slug) => Domain.Catalog.Category.Create(id, name, null, slug), (product, shelf) => product.On(shelf));

    public static ALabel<Tag, TagId> Tag { get; } = new(Domain.Catalog.Tag.Create, (product, tag) => product.Tagged(tag));

    public static ALabel<Collection, CollectionId> Collection { get; } =
        new((id, name, slug) => Domain.Catalog.Collection.Create(id, name, slug), (product, collection) => product.In(collection));
}
