using Shop.Application.Catalog.Products;
using Shop.Application.Messaging;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Application.Ports.Catalog;

/// <summary>Reads the whole catalog page by page.</summary>
/// <remarks>Throws <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IProductExport
{
    /// <summary>
    /// Returns the next products that are not deleted, ordered by sku, case-insensitive. A product whose sku does not change is returned
    /// exactly once, whatever changes in between. Rejects a cursor of another list with <c>cursor-invalid</c>.
    /// </summary>
    Task<Page<ExportedProduct>> Next(Cursor? after, int count, CancellationToken cancellation);
}
