namespace Shop.Domain.Catalog;

/// <summary>Who sees a product: everybody, or only its seller and admins.</summary>
public enum ProductStatus
{
    Published,
    Draft,
    Inactive,
}
