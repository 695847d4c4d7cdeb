using FluentValidation;
using MediatR;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Inventory;
using Shop.Application.Validation;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;
using Shop.Domain.Shared.Texts;

namespace Shop.Application.Jobs.Import;

/// <summary>
/// Applies rows one by one, each as a request of the admin, and collects the errors of rejected rows. A rejected row has no effect and does
/// not stop the import. What <see cref="ImportBySets"/> does must have the same result; this is for rows that it cannot store.
/// </summary>
internal sealed class ImportOneByOne(IMediator mediator, IProductRepository products, IStockRepository stocks, TaxaByName taxa, RejectedInput input)
{
    public async Task<JobProgress> Apply(AccountId by, bool upsert, IReadOnlyList<ImportRow> rows, CancellationToken cancellation)
    {
        taxa.Forget();
        var actor = new Actor(by, AccountRole.Admin);
        var existing = upsert ? await FindExisting(rows, cancellation) : null;
        var errors = new List<RowError>();
        var failed = 0;
        foreach (var row in rows)
        {
            var refusal = row.Product is null
                ? row.Errors
                : await Try(new ImportProduct(actor, row.Product, Existing(row.Product, existing)), row, existing, cancellation);
            errors.AddRange(refusal);
            failed += refusal.Count > 0 ? 1 : 0;
        }

        return new JobProgress(rows.Count - failed, failed, errors);
    }

    private async Task<IReadOnlyList<RowError>> Try(
        ImportProduct request, ImportRow row, Dictionary<string, ProductId>? existing, CancellationToken cancellation)
    {
        input.IsRejected = row.Errors.Count > 0;
        try
        {
            var id = await mediator.Send(request, cancellation);
            existing?[Folded(request.Product)] = id;
            return [];
        }
        catch (ValidationException invalid)
        {
            return RowErrors.Of(row, invalid);
        }
        catch (DomainException refused)
        {
            return RowErrors.Of(row, refused);
        }
        finally
        {
            input.IsRejected = false;
        }
    }

    private async Task<Dictionary<string, ProductId>> FindExisting(IReadOnlyList<ImportRow> rows, CancellationToken cancellation)
    {
        var wanted = rows.Select(row => row.Product).OfType<ImportedProduct>().Where(product => product.Fields.Sku.Value is not null).ToList();
        var found = await products.FindBySku([.. wanted.Select(product => product.Fields.Sku.Value)], cancellation);
        var existing = found.ToDictionary(product => CaseFolding.Of(product.Sku), product => product.Id, StringComparer.Ordinal);

        // All stocks are locked at once, in id order: locked row by row in file order, they could deadlock with an order for two of the
        // products.
        await stocks.Lock(
            [.. wanted.Where(product => product.Stock.IsGiven).Select(product => Existing(product, existing)).OfType<ProductId>().Select(VariantId.DefaultOf)],
            cancellation);
        return existing;
    }

    private static ProductId? Existing(ImportedProduct product, Dictionary<string, ProductId>? existing) =>
        existing is not null && product.Fields.Sku.Value is not null && existing.TryGetValue(Folded(product), out var id) ? id : null;

    private static string Folded(ImportedProduct product) => CaseFolding.Of(product.Fields.Sku.Value);
}
