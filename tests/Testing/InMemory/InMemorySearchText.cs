using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Testing.InMemory;

/// <summary>Searches have no fake, so there is nothing to refresh.</summary>
internal sealed class InMemorySearchText : ISearchText
{
    public Task<ProductId?> Refresh(BrandId brand, ProductId? after, int atMost, CancellationToken cancellation) => Task.FromResult((ProductId?)null);
}
