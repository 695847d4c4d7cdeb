using Shop.Application.Catalog;
using Shop.Application.Messaging;

namespace Shop.Application.Ports;

/// <summary>Reads the whole catalog, part by part.</summary>
public interface IProductExport
{
    /// <summary>
    /// The next products that are not deleted, in the order of their skus whatever the case. A product whose sku stays the same is met
    /// exactly once, whatever is changed meanwhile.
    /// </summary>
    Task<Page<ExportedProduct>> Next(Cursor? after, int count, CancellationToken cancellation);
}
