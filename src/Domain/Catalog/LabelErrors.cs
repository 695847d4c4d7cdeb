using Shop.Domain.Shared;

namespace Shop.Domain.Catalog;

/// <summary>What brands, categories, tags and collections refuse.</summary>
public static class LabelErrors
{
    public static DomainException NotFound(LabelKind kind) => kind switch
    {
        LabelKind.Brand => new("brand-not-found", "There is no such brand."),
        LabelKind.Category => new("category-not-found", "There is no such category."),
        LabelKind.Tag => new("tag-not-found", "There is no such tag."),
        _ => new("collection-not-found", "There is no such collection."),
    };

    public static DomainException NameTaken() => Taken("name");

    public static DomainException SlugTaken() => Taken("slug");

    public static DomainException InUse() => new("in-use", "It is in use; take it off what uses it first.");

    private static DomainException Taken(string field) =>
        new($"{field}-taken", $"Another one has this {field}.", new Fault(field, $"{field}-taken", "Is taken."));
}
