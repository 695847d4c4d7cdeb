namespace Shop.Domain.Catalog;

/// <summary>The visibility of a product: published to all, otherwise only to its seller and admins.</summary>
public enum ProductStatus
{
    Published,
    Draft,
    Inactive,
}
