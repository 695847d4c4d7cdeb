using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Shop.Adapters.Web.Jobs;

/// <summary>How a file is imported.</summary>
internal sealed record ImportQuery(
    [Description("Whether everything is tried and nothing is kept.")] bool? DryRun,
    [Description("Whether a row whose sku exists changes that product; otherwise it is an error.")] bool? Upsert);

/// <summary>How the catalog is written.</summary>
internal sealed record ExportQuery([AllowedValues("csv", "ndjson"), Description("The format; csv when not given.")] string? Format);
