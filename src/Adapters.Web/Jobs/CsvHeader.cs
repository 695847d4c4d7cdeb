using Shop.Adapters.Web.Http.Problems;

namespace Shop.Adapters.Web.Jobs;

/// <summary>The columns of a CSV file, in whatever order.</summary>
internal sealed class CsvHeader
{
    /// <summary>In the order in which they are exported.</summary>
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

    /// <summary>How many fields every record has.</summary>
    public int Count { get; }

    /// <summary>Refuses with <c>invalid-request</c>, naming every column that is unknown, repeated or missing.</summary>
    /// <param name="upsert">Whether rows may tell of products what changes and no more, which is found by the sku.</param>
    public static CsvHeader Of(CsvRecord? record, bool upsert)
    {
        if (record is null)
            throw RequestErrors.Invalid(Fault("header-missing", $"Must begin with a line that names the columns: {string.Join(',', Columns)}."));

        ProblemFault[] faults =
        [
            .. record.Fields.Except(Columns, StringComparer.Ordinal)
                .Select(name => Fault("column-unknown", $"There is no column '{Short(name)}'. Known are: {string.Join(", ", Columns)}.")),
            .. record.Fields.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1)
                .Select(same => Fault("column-repeated", $"The column '{Short(same.Key)}' is there twice.")),
            .. (upsert ? Needed[..1] : Needed).Except(record.Fields, StringComparer.Ordinal)
                .Select(name => Fault("column-missing", $"The column '{name}' is missing.")),
        ];
        return faults.Length == 0 ? new CsvHeader(record) : throw RequestErrors.Invalid([.. faults.Take(Columns.Length)]);
    }

    /// <summary>The field of a column; null when the file does not have it.</summary>
    public string? Field(string[] fields, string column) => _positions.TryGetValue(column, out var position) ? fields[position] : null;

    private static ProblemFault Fault(string code, string detail) => ProblemFault.InBody("#", code, detail);

    private static string Short(string name) => name.Length <= 40 ? name : $"{name[..40]}…";
}
