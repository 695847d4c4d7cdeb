using Shop.Application.Ports.Jobs;
using Shop.Domain.Shared;

namespace Shop.Adapters.Files.Csv;

/// <summary>The columns of a CSV file, in any order.</summary>
internal sealed class CsvHeader
{
    /// <summary>The columns in the order of the export.</summary>
    public static readonly string[] Columns =
    [
        "sku", "name", "description", "brand", "categories", "tags", "collection", "unit", "price", "salePrice", "currency", "status", "stock", "slug",
    ];

    private static readonly string[] Needed = ["sku", "name", "price"];

    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    private CsvHeader(CsvRecord record)
    {
        Count = record.Fields.Length;
        foreach (var (position, name) in record.Fields.Index())
            _positions.TryAdd(name, position);
    }

    /// <summary>The required number of fields of each record.</summary>
    public int Count { get; }

    /// <summary>Fails with <see cref="InvalidFileException"/>, naming every unknown, repeated and missing column.</summary>
    /// <param name="upsert">Whether rows may change existing products, which are identified by sku; then only the column sku is required.</param>
    public static CsvHeader Of(CsvRecord? record, bool upsert)
    {
        if (record is null)
            throw new InvalidFileException(Fault("header-missing", $"Must start with a header line with column names: {string.Join(',', Columns)}."));

        Fault[] faults =
        [
            .. record.Fields.Except(Columns, StringComparer.Ordinal)
                .Select(name => Fault("column-unknown", $"The column '{Short(name)}' is unknown. Allowed columns: {string.Join(", ", Columns)}.")),
            .. record.Fields.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1)
                .Select(same => Fault("column-repeated", $"The column '{Short(same.Key)}' is repeated.")),
            .. (upsert ? Needed[..1] : Needed).Except(record.Fields, StringComparer.Ordinal)
                .Select(name => Fault("column-missing", $"The column '{name}' is missing.")),
        ];
        return faults.Length == 0 ? new CsvHeader(record) : throw new InvalidFileException([.. faults.Take(Columns.Length)]);
    }

    /// <summary>The field in a column; null when the file does not have the column.</summary>
    public string? Field(string[] fields, string column) => _positions.TryGetValue(column, out var position) ? fields[position] : null;

    private static Fault Fault(string code, string detail) => new("", code, detail);

    private static string Short(string name) => name.Length <= 40 ? name : $"{name[..40]}…";
}
