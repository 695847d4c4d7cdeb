using Shop.Domain.Shared;

namespace Shop.Domain.Catalog;

/// <summary>The maker's name on a product.</summary>
public sealed class Brand : AggregateRoot
{
    public BrandId Id { get; }

    public string Name { get; private set; }

    public string Slug { get; private set; }

    private Brand(BrandId id, string name, string slug)
    {
        Id = id;
        Name = name;
        Slug = slug;
    }

    public static Brand Create(BrandId id, string name) => new(id, name, Catalog.Slug.From(name));
}
