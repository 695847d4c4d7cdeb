using Shop.Domain.Shared;

namespace Shop.Domain.Catalog.Taxonomy;

/// <summary>Domain errors of brands, categories, tags and collections.</summary>
public static class TaxonErrors
{
    public static DomainException NotFound(TaxonKind kind) => kind switch
    {
        TaxonKind.Brand => new("brand-not-found", "There is no such brand."),
        TaxonKind.Category => new("category-not-found", "There is no such category."),
        TaxonKind.Tag => new("tag-not-found", "There is no such tag."),
        _ => new("collection-not-found", "There is no such collection."),
    };

    public static DomainException NameTaken() => Taken("name");

    public static DomainException SlugTaken() => Taken("slug");

    public static DomainException InUse() => new("in-use", "It is still in use. Remove all references to it first.");

    private static DomainException Taken(string field) =>
        new($"{field}-taken", $"This {field} is already taken.", new Fault(field, $"{field}-taken", "Is taken."));
}
