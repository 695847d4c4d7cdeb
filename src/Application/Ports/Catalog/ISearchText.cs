using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Ports.Catalog;

/// <summary>The texts by which products are found: name, sku and description of each, and the name of its brand.</summary>
/// <remarks>Throws <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface ISearchText
{
    /// <summary>Makes products of a brand be found by its current name, in the order of their ids.</summary>
    /// <param name="after">The last product of the part before; null for the first part.</param>
    /// <returns>The last product of this part; null when no others follow.</returns>
    Task<ProductId?> Refresh(BrandId brand, ProductId? after, int atMost, CancellationToken cancellation);
}
