using Shop.Application.Ports;
using Shop.Domain.Catalog;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryBrandRepository(InMemorySession session) : IBrandRepository
{
    public void Add(Brand brand) => session.Work.Add(brand);

    public Task<Brand?> Find(BrandId id, CancellationToken cancellation) => Task.FromResult(session.Find<Brand>(brand => brand.Id == id));
}
