using System.Runtime.CompilerServices;
using Shop.Application.Jobs.Import;
using Shop.Application.Json.Strict;
using Shop.Domain.Jobs;

namespace Shop.Adapters.Files.Ndjson;

/// <summary>Reads products from an NDJSON file.</summary>
internal static class NdjsonRows
{
    public static async IAsyncEnumerable<ImportRow> Read(Stream content, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var line in NdjsonLines.Read(content, cancellation))
            yield return ToRow(line);
    }

    public static async Task<int> Count(Stream content, CancellationToken cancellation)
    {
        var rows = 0;
        await foreach (var _ in NdjsonLines.Read(content, cancellation))
            rows++;
        return rows;
    }

    private static ImportRow ToRow(NdjsonLine line)
    {
        if (line.IsTooLong)
            return Refused(line, new RowError(line.Number, "too-long", "Must have at most 1 MiB."));

        return StrictJson.Read<NdjsonProduct>(line.Bytes, out var faults) is { } product
            ? new ImportRow(line.Number, product.ToProduct())
            : new ImportRow(line.Number, StrictJson.ReadRest<NdjsonProduct>(line.Bytes, faults)?.ToProduct(), [.. faults.Select(fault => ErrorOf(fault, line))]);
    }

    private static RowError ErrorOf(JsonFault fault, NdjsonLine line) => fault is { Location: { Length: > 2 } pointer }
        ? new RowError(line.Number, fault.Code, $"{pointer[2..]}: {fault.Detail}")
        : new RowError(line.Number, fault.Code, fault.Code == "json-invalid" ? "Must be a JSON object in UTF-8." : fault.Detail);

    private static ImportRow Refused(NdjsonLine line, params IReadOnlyList<RowError> errors) => new(line.Number, null, errors);
}
