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
/// Applies rows one by one and collects the errors of rejected rows. A rejected row has no effect and does not stop the import.
/// </summary>
internal sealed class ImportedRows(IMediator mediator, IProductRepository products, IStockRepository stocks, RejectedInput input)
{
    public async Task<JobProgress> Apply(AccountId by, bool upsert, IReadOnlyList<ImportRow> rows, CancellationToken cancellation)
    {
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
            return [.. row.Errors, .. ErrorsOf(row.Line, invalid.Errors.Select(RuleFault.Of)).Where(error => !row.Errors.Any(found => IsAboutSameField(found, error)))];
        }
        catch (DomainException refused)
        {
            return refused.Faults.Count > 1 ? [.. ErrorsOf(row.Line, refused.Faults)] : [new RowError(row.Line, refused.Code, refused.Message)];
        }
        finally
        {
            input.IsRejected = false;
        }
    }

    private static IEnumerable<RowError> ErrorsOf(int line, IEnumerable<Fault> faults) =>
        faults.Select(fault => new RowError(line, fault.Code, $"{fault.Field}: {fault.Detail}"));

    /// <summary>A field that cannot be read breaks rules only because of that.</summary>
    private static bool IsAboutSameField(RowError one, RowError other) => FieldOf(one) == FieldOf(other);

    private static string FieldOf(RowError error) => error.Detail.Split([':', '/'])[0];

    private async Task<Dictionary<string, ProductId>> FindExisting(IReadOnlyList<ImportRow> rows, CancellationToken cancellation)
    {
        var wanted = rows.Select(row => row.Product).OfType<ImportedProduct>().ToList();
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
        existing is not null && existing.TryGetValue(Folded(product), out var id) ? id : null;

    private static string Folded(ImportedProduct product) => CaseFolding.Of(product.Fields.Sku.Value);
}
