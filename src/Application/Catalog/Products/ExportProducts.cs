using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;

namespace Shop.Application.Catalog.Products;

/// <summary>Returns the next products of an export, in every status, ordered by sku. For admins.</summary>
public sealed record ExportProducts(Cursor? After) : IQuery<Page<ExportedProduct>>;

internal sealed class ExportProductsHandler(IProductExport products) : IRequestHandler<ExportProducts, Page<ExportedProduct>>
{
    private const int PartSize = 500;

    public Task<Page<ExportedProduct>> Handle(ExportProducts query, CancellationToken cancellationToken) =>
        products.Next(query.After, PartSize, cancellationToken);
}
