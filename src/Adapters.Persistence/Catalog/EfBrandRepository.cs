using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Ports;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Persistence.Catalog;

internal sealed class EfBrandRepository(ShopDbContext db) : IBrandRepository
{
    public void Add(Brand brand) => db.Brands.Add(brand);

    public Task<Brand?> Find(BrandId id, CancellationToken cancellation) =>
        db.Brands.FirstOrDefaultAsync(brand => brand.Id == id, cancellation);
}
