using Shop.Domain.Accounts;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Domain.Catalog;

/// <summary>A sellable product. Its quantities belong to the stock.</summary>
public sealed class Product : AggregateRoot
{
    public ProductId Id { get; }

    /// <summary>The seller that owns it; null for a product of the store itself.</summary>
    public AccountId? SellerId { get; }

    public string Sku { get; private set; } = null!;

    public string Slug { get; private set; } = null!;

    public string Name { get; private set; } = null!;

    public string? Description { get; private set; }

    public BrandId? BrandId { get; private set; }

    public IReadOnlyList<CategoryId> CategoryIds { get; private set; } = [];

    public IReadOnlyList<TagId> TagIds { get; private set; } = [];

    public CollectionId? CollectionId { get; private set; }

    public string? Unit { get; private set; }

    public Money Price { get; private set; } = null!;

    public Money? SalePrice { get; private set; }

    public ProductStatus Status { get; private set; }

    public IReadOnlyList<ProductImage> Images { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>The sale price, or the price when there is no sale price.</summary>
    public Money EffectivePrice => SalePrice ?? Price;

    public bool IsOrderable => Status == ProductStatus.Published && DeletedAt is null;

    private Product(ProductId id, AccountId? sellerId, DateTimeOffset createdAt)
    {
        Id = id;
        SellerId = sellerId;
        CreatedAt = createdAt;
        UpdatedAt = createdAt;
    }

    /// <summary>Rejects a sale price that is not below the price with <c>sale-price-not-below-price</c>.</summary>
    public static Product Create(
        ProductId id, AccountId? seller, ProductDescription description, AccountId by, DateTimeOffset at)
    {
        var product = new Product(id, seller, at);
        product.Take(description);
        product.Raise(new ProductCreated(id, product.Sku, product.Name, by));
        return product;
    }

    /// <summary>
    /// Replaces the description; does nothing when it is equal. Rejects a sale price that is not below the price with
    /// <c>sale-price-not-below-price</c>.
    /// </summary>
    public void Change(ProductDescription description, AccountId by, DateTimeOffset at)
    {
        var changes = ProductChanges.Between(Describe(), description);
        if (changes.Count == 0)
            return;

        Take(description);
        UpdatedAt = at;
        Raise(new ProductChanged(Id, Sku, Name, by, changes));
    }

    /// <summary>Deletes the product from the catalog. Orders keep their own copy of its data.</summary>
    public void Delete(AccountId by, DateTimeOffset at)
    {
        DeletedAt = at;
        UpdatedAt = at;
        Raise(new ProductDeleted(Id, Sku, Name, by));
    }

    public ProductDescription Describe() =>
        new(Sku, Slug, Name, Description, BrandId, CategoryIds, TagIds, CollectionId, Unit, Price, SalePrice, Status, Images);

    /// <summary>Rejects every actor except admins and the product's seller with <c>not-product-owner</c>.</summary>
    public void EnsureManagedBy(Actor actor)
    {
        if (!IsManagedBy(actor))
            throw ProductErrors.NotYours(Id);
    }

    /// <summary>Whether the actor may see the product; null is an anonymous request.</summary>
    public bool IsVisibleTo(Actor? visitor) =>
        DeletedAt is null && (Status == ProductStatus.Published || (visitor is not null && IsManagedBy(visitor)));

    /// <summary>Whether the actor may change the product: admins and its seller.</summary>
    public bool IsManagedBy(Actor actor) => actor.Role == AccountRole.Admin || (SellerId is not null && actor.Id == SellerId);

    private void Take(ProductDescription description)
    {
        if (description.SalePrice is { } salePrice && !(salePrice < description.Price))
            throw ProductErrors.SalePriceNotBelowPrice();

        Sku = description.Sku;
        Slug = description.Slug;
        Name = description.Name;
        Description = description.Description;
        BrandId = description.BrandId;
        CategoryIds = description.CategoryIds;
        TagIds = description.TagIds;
        CollectionId = description.CollectionId;
        Unit = description.Unit;
        Price = description.Price;
        SalePrice = description.SalePrice;
        Status = description.Status;
        Images = description.Images;
    }
}
