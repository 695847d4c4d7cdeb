using Shop.Domain.Catalog;

namespace Shop.Application.Ports;

/// <summary>The products that are not deleted.</summary>
/// <remarks>Committing refuses with <c>sku-taken</c>, <c>name-taken</c> or <c>slug-taken</c> what another live product has.</remarks>
public interface IProductRepository
{
    void Add(Product product);

    Task<Product?> Find(ProductId id, CancellationToken cancellation);

    /// <summary>Those of the given products that exist, in no order.</summary>
    Task<IReadOnlyList<Product>> FindAll(IReadOnlyCollection<ProductId> ids, CancellationToken cancellation);

    /// <summary>Those that have one of these skus, whatever the case, in no order.</summary>
    Task<IReadOnlyList<Product>> FindBySku(IReadOnlyCollection<string> skus, CancellationToken cancellation);

    /// <summary>The wanted slug or, when a live product has it, the first of <c>wanted-2</c>, <c>wanted-3</c>, … that is free.</summary>
    Task<string> FindFreeSlug(string wanted, CancellationToken cancellation);
}
