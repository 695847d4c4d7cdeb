using Shop.Domain.Shared;

namespace Shop.Domain.Catalog;

/// <summary>A shelf of the store; shelves form a tree.</summary>
public sealed class Category : AggregateRoot
{
    public CategoryId Id { get; }

    public string Name { get; private set; }

    public string Slug { get; private set; }

    public CategoryId? ParentId { get; private set; }

    private Category(CategoryId id, string name, string slug, CategoryId? parentId)
    {
        Id = id;
        Name = name;
        Slug = slug;
        ParentId = parentId;
    }

    public static Category Create(CategoryId id, string name, CategoryId? parent) => new(id, name, Catalog.Slug.From(name), parent);
}
