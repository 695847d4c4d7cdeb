using FluentValidation;
using Shop.Application.Catalog;
using Shop.Application.Catalog.Products;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.UnitOfWork;
using Shop.Application.Validation;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;
using Shop.Domain.Shared.Texts;

namespace Shop.Application.Jobs.Import;

/// <summary>
/// Applies many rows at once: loads what they concern, decides each in memory, and stores the accepted ones together. A rejected row has no
/// effect and does not stop the import. Rejects the whole set, as <see cref="IProductBatchStore.Save"/> does, when another request takes a
/// sku, name or slug meanwhile; <see cref="ImportOneByOne"/> then finds the row.
/// </summary>
internal sealed class ImportBySets(
    IProductBatchStore store,
    TaxaByName taxa,
    ProductReferences references,
    ITransliteration transliteration,
    IUnitOfWork unitOfWork,
    IEnumerable<IValidator<ImportProduct>> validators,
    IEnumerable<IReferenceCheck<ImportProduct>> checks,
    RejectedInput input,
    TimeProvider clock)
{
    private readonly ValidationBehavior<ImportProduct, bool> _validation = new(validators, checks, input);

    public async Task<JobProgress> Apply(AccountId by, bool upsert, IReadOnlyList<ImportRow> rows, CancellationToken cancellation)
    {
        taxa.Forget();
        var actor = new Actor(by, AccountRole.Admin);
        var errors = new List<RowError>();
        var failed = 0;
        foreach (var set in upsert ? Sets(rows) : [rows])
        {
            var fields = await Resolve(set, cancellation);
            var held = await references.Hold(ReferencedTaxa.OfAll([.. fields.Values.OfType<ProductFields>().Select(ReferencedTaxa.Of)]), cancellation);
            var batch = await Load(set, upsert, cancellation);
            foreach (var row in set)
            {
                var refusal = row.Product is { } product
                    ? await Try(new ImportProduct(actor, product, batch.Existing(product)), row, fields[row], held, batch, cancellation)
                    : row.Errors;
                errors.AddRange(refusal);
                failed += refusal.Count > 0 ? 1 : 0;
            }

            await store.Save(batch.Accepted, actor, cancellation);
        }

        return new JobProgress(rows.Count - failed, failed, errors);
    }

    /// <summary>Runs of rows of which no two have the same sku, so that each product changes once in a set.</summary>
    private static IEnumerable<IReadOnlyList<ImportRow>> Sets(IReadOnlyList<ImportRow> rows)
    {
        var set = new List<ImportRow>();
        var skus = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Product?.Fields.Sku.Value is { } sku && !skus.Add(CaseFolding.Of(sku)))
            {
                yield return set;
                set = [];
                skus = new(StringComparer.Ordinal) { CaseFolding.Of(sku) };
            }

            set.Add(row);
        }

        yield return set;
    }

    /// <summary>The fields of each row with the ids of its taxa; null for a row of which a taxon is missing.</summary>
    private async Task<Dictionary<ImportRow, ProductFields?>> Resolve(IReadOnlyList<ImportRow> set, CancellationToken cancellation)
    {
        var rows = set.Where(row => row.Product is not null).ToList();
        await taxa.Find([.. rows.Select(row => row.Product!.Taxonomy)], cancellation);
        var fields = new Dictionary<ImportRow, ProductFields?>(rows.Count, ReferenceEqualityComparer.Instance);
        foreach (var row in rows)
            fields.Add(row, taxa.Resolve(row.Product!.Fields, row.Product.Taxonomy));
        return fields;
    }

    private async Task<ImportBatch> Load(IReadOnlyList<ImportRow> set, bool upsert, CancellationToken cancellation)
    {
        var wanted = set.Select(row => row.Product).OfType<ImportedProduct>().ToList();
        string[] wantedSkus = [.. wanted.Select(product => product.Fields.Sku.Value).OfType<string>()];
        var existing = upsert
            ? await store.Lock(wantedSkus, [.. wanted.Where(product => product.Stock.IsGiven).Select(product => product.Fields.Sku.Value).OfType<string>()], cancellation)
            : [];
        var bySku = existing.ToDictionary(found => CaseFolding.Of(found.Product.Sku), StringComparer.Ordinal);
        var (skus, names, slugs) = (new TakenValues(UniqueField.Sku, store), new TakenValues(UniqueField.Name, store), new TakenValues(UniqueField.Slug, store));
        if (!upsert)
            await skus.Find(wantedSkus, cancellation);
        await names.Find(wanted.Select(product => product.Fields.Name.Value).OfType<string>(), cancellation);
        await slugs.Find(wanted.Select(product => product.Fields.Slug.Value).OfType<string>(), cancellation);

        string[] derived =
        [
            .. wanted.Where(product => !product.Fields.Slug.IsGiven && product.Fields is { Sku.Value: { } sku, Name.Value: not null } && !bySku.ContainsKey(CaseFolding.Of(sku)))
                .Select(product => transliteration.ProductSlugOf(product.Fields.Name.Value)).Distinct(StringComparer.Ordinal),
        ];
        await store.HoldSlugs(derived, cancellation);
        await slugs.FindNumbered(derived, cancellation);
        return new ImportBatch(bySku, skus, names, slugs, references, transliteration, clock);
    }

    private async Task<IReadOnlyList<RowError>> Try(
        ImportProduct request, ImportRow row, ProductFields? fields, ReferencedTaxa held, ImportBatch batch, CancellationToken cancellation)
    {
        input.IsRejected = row.Errors.Count > 0;
        try
        {
            await _validation.Handle(request, cancellation, () => Accept(request, fields, held, batch, cancellation));
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

    private async Task<bool> Accept(ImportProduct request, ProductFields? fields, ReferencedTaxa held, ImportBatch batch, CancellationToken cancellation)
    {
        // An earlier row may have created what this one misses.
        if ((fields ?? taxa.Resolve(request.Product.Fields, request.Product.Taxonomy)) is not { } known)
            return await unitOfWork.Commit(() => AcceptWithNewTaxa(request, batch, cancellation), request.Actor, cancellation);

        await batch.Decide(request, known, fields is null ? await Hold(known, cancellation) : held, cancellation);
        return true;
    }

    /// <summary>Creates the missing taxa of a row. They are rolled back when the row is rejected.</summary>
    private async Task<bool> AcceptWithNewTaxa(ImportProduct request, ImportBatch batch, CancellationToken cancellation)
    {
        var fields = await taxa.Resolve(request.Actor, request.Product.Fields, request.Product.Taxonomy, cancellation);
        await batch.Decide(request, fields, await Hold(fields, cancellation), cancellation);
        taxa.Remember(request.Product.Taxonomy, fields);
        return true;
    }

    private Task<ReferencedTaxa> Hold(ProductFields fields, CancellationToken cancellation) => references.Hold(ReferencedTaxa.Of(fields), cancellation);
}
