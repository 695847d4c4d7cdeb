using Shop.Application.Catalog;
using Shop.Application.Catalog.Products;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;
using Shop.Domain.Shared.Texts;

namespace Shop.Application.Jobs.Import;

/// <summary>
/// The stored products that the rows of a batch concern, and the effect of the rows that are already decided. No two rows concern the same
/// product.
/// </summary>
internal sealed class ImportBatch(
    IReadOnlyDictionary<string, StockedProduct> existing,
    TakenValues skus,
    TakenValues names,
    TakenValues slugs,
    ProductReferences references,
    ITransliteration transliteration,
    TimeProvider clock)
{
    private readonly List<StockedProduct> _accepted = [];

    /// <summary>What the accepted rows add or change, in their order.</summary>
    public IReadOnlyList<StockedProduct> Accepted => _accepted;

    public ProductId? Existing(ImportedProduct row) => Find(row)?.Product.Id;

    /// <summary>Accepts a valid row, or rejects it as the requests that create or change its product would.</summary>
    /// <param name="fields">Those of the row, with the ids of its taxa.</param>
    /// <param name="held">The referenced taxa that exist and cannot be removed.</param>
    public async Task Decide(ImportProduct row, ProductFields fields, ReferencedTaxa held, CancellationToken cancellation)
    {
        if (Find(row.Product) is { } found)
            Change(row, found, fields, held);
        else
            await Create(row, fields, held, cancellation);
    }

    private StockedProduct? Find(ImportedProduct row) => row.Fields.Sku.Value is { } sku ? existing.GetValueOrDefault(CaseFolding.Of(sku)) : null;

    private async Task Create(ImportProduct row, ProductFields fields, ReferencedTaxa held, CancellationToken cancellation)
    {
        var slug = fields.Slug.IsGiven ? fields.Slug.Value : await slugs.FindFree(transliteration.ProductSlugOf(fields.Name.Value), cancellation);
        var description = fields.Describe(slug);
        references.EnsureKnown(description, before: null, held);

        var now = clock.GetUtcNow();
        var product = Product.Create(ProductId.New(now), seller: null, description, row.Actor.Id, now);
        EnsureUnique(description, product.Id);
        Accept(new StockedProduct(product, Stock.Open(VariantId.DefaultOf(product.Id), row.Product.Stock.Or(0), row.Actor.Id, now)));
    }

    private void Change(ImportProduct row, StockedProduct found, ProductFields fields, ReferencedTaxa held)
    {
        var (product, stock) = found;
        var before = product.Describe();
        var after = fields.Change(before, MergedPrices.Of(fields, before));
        references.EnsureKnown(after, before, held);
        EnsureUnique(after, product.Id);

        // The stock first, because only that can still be rejected.
        var now = clock.GetUtcNow();
        if (row.Product.Stock.IsGiven)
            stock!.Set(row.Product.Stock.Value, changeFrom: null, row.Actor.Id, now);
        product.Change(after, row.Actor.Id, now);

        skus.Free(before.Sku, product.Id);
        names.Free(before.Name, product.Id);
        slugs.Free(before.Slug, product.Id);
        Accept(found);
    }

    /// <summary>In the order in which the database compares.</summary>
    private void EnsureUnique(ProductDescription product, ProductId id)
    {
        if (slugs.IsTakenByOther(product.Slug, id))
            throw ProductErrors.SlugTaken();
        if (names.IsTakenByOther(product.Name, id))
            throw ProductErrors.NameTaken();
        if (skus.IsTakenByOther(product.Sku, id))
            throw ProductErrors.SkuTaken();
    }

    private void Accept(StockedProduct accepted)
    {
        var product = accepted.Product;
        skus.Give(product.Sku, product.Id);
        names.Give(product.Name, product.Id);
        slugs.Give(product.Slug, product.Id);
        _accepted.Add(accepted);
    }
}
