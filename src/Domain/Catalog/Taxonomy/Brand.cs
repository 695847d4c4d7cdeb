using Shop.Domain.Shared;

namespace Shop.Domain.Catalog.Taxonomy;

/// <summary>The manufacturer or brand of a product.</summary>
public sealed class Brand : Taxon<BrandId>, INamedTaxon<Brand, BrandId>
{
    private Brand(BrandId id, string name, string slug)
        : base(id, name, slug)
    {
    }

    public static Brand Create(BrandId id, string name, string slug) => new(id, name, slug);

    private protected override void OnRenamed() => Raise(new BrandRenamed(Id));
}

/// <summary>A brand has another name, by which its products are to be found.</summary>
public sealed record BrandRenamed(BrandId BrandId) : IDomainEvent
{
    Guid IDomainEvent.Subject => BrandId.Value;
}
