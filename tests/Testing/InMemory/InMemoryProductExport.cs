using Shop.Application.Catalog;
using Shop.Application.Catalog.Products;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Inventory;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryProductExport(InMemorySession session) : IProductExport
{
    public Task<Page<ExportedProduct>> Next(Cursor? after, int count, CancellationToken cancellation)
    {
        var rest = session.State.All<Product>()
            .Where(product => product.DeletedAt is null && string.CompareOrdinal(Folded(product), after?.Keys[0]) > 0)
            .OrderBy(Folded, StringComparer.Ordinal)
            .ToList();
        var part = rest.Take(count).ToList();
        var hasMore = rest.Count > count;
        return Task.FromResult(new Page<ExportedProduct>(
            part.ConvertAll(ToExported), hasMore, hasMore ? new Cursor(Folded(part[^1])) : null));
    }

    private static string Folded(Product product) => product.Sku.ToLowerInvariant();

    private ExportedProduct ToExported(Product product) =>
        new(
            product.Sku,
            product.Slug,
            product.Name,
            product.Description,
            session.State.All<Brand>().SingleOrDefault(brand => brand.Id == product.BrandId)?.Name,
            [.. product.CategoryIds.Select(id => session.State.All<Category>().Single(category => category.Id == id).Slug)],
            [.. product.TagIds.Select(id => session.State.All<Tag>().Single(tag => tag.Id == id).Slug)],
            session.State.All<Collection>().SingleOrDefault(collection => collection.Id == product.CollectionId)?.Name,
            product.Unit,
            product.Price,
            product.SalePrice,
            product.Status,
            product.Images,
            session.State.All<Stock>().Single(stock => stock.ProductId == product.Id).OnHand);
}
