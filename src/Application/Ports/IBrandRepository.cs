using Shop.Domain.Catalog;

namespace Shop.Application.Ports;

/// <summary>The brands.</summary>
public interface IBrandRepository
{
    void Add(Brand brand);

    Task<Brand?> Find(BrandId id, CancellationToken cancellation);
}
