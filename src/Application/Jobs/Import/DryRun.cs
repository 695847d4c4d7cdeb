using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Shop.Domain.Jobs;
using Shop.Domain.Shared.Texts;

namespace Shop.Application.Jobs.Import;

/// <summary>
/// The skus, names and slugs that a dry run would have added. Rejects a later row of the file that uses one of them again, as the real
/// import would. Stores eight bytes per value, because files can be long.
/// </summary>
public sealed class DryRun(bool upsert)
{
    private readonly HashSet<long> _skus = [];
    private readonly Dictionary<long, long> _ownerOfName = [];
    private readonly Dictionary<long, long> _ownerOfSlug = [];

    /// <summary>Returns the rows; one that conflicts with an earlier row has an error.</summary>
    public IReadOnlyList<ImportRow> Judge(IReadOnlyList<ImportRow> rows) => [.. rows.Select(Judge)];

    /// <summary>Adds the values of the rows that were not rejected.</summary>
    public void Remember(IReadOnlyList<ImportRow> rows, JobProgress progress)
    {
        var refused = progress.Errors.Select(error => error.Line).ToHashSet();
        foreach (var row in rows.Where(row => row.Product is not null && !refused.Contains(row.Line)))
            Remember(row.Product!);
    }

    private ImportRow Judge(ImportRow row)
    {
        if (row.Errors.Count > 0 || row.Product is not { Fields: { Sku.Value: { } sku } fields })
            return row;

        var owner = Key(sku);
        if (fields.Name.Value is { } name && _ownerOfName.TryGetValue(Key(name), out var other) && !(upsert && other == owner))
            return Refused(row, "name");
        if (!upsert && _skus.Contains(owner))
            return Refused(row, "sku");
        if (fields.Slug.Value is { } slug && _ownerOfSlug.TryGetValue(Key(slug), out other) && !(upsert && other == owner))
            return Refused(row, "slug");
        return row;
    }

    private void Remember(ImportedProduct product)
    {
        var owner = Key(product.Fields.Sku.Value);
        _skus.Add(owner);
        if (product.Fields.Name.Value is { } name)
            _ownerOfName[Key(name)] = owner;
        if (product.Fields.Slug.Value is { } slug)
            _ownerOfSlug[Key(slug)] = owner;
    }

    private static ImportRow Refused(ImportRow row, string field) =>
        row with { Errors = [new RowError(row.Line, $"{field}-taken", $"An earlier row of the file has this {field}.")] };

    private static long Key(string text) =>
        BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(CaseFolding.Of(text))));
}
