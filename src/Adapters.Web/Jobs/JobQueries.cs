using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Shop.Adapters.Web.Jobs;

/// <summary>The options of an import.</summary>
internal sealed record ImportQuery(
    [Description("With true, validates all rows and changes nothing (dry run).")] bool? DryRun,
    [Description("With true, a row with the sku of an existing product changes that product; otherwise it is a row error.")] bool? Upsert);

/// <summary>The options of an export.</summary>
internal sealed record ExportQuery([AllowedValues("csv", "ndjson"), Description("The format; default csv.")] string? Format);
