using Shop.Domain.Jobs;

namespace Shop.Adapters.Site.Admin.Import;

/// <summary>The format of a file by its name, because browsers disagree about the media type of CSV.</summary>
internal static class ImportFileType
{
    public const string Endings = ".csv, .ndjson, .jsonl";

    /// <summary>Null for another kind of file.</summary>
    public static ImportFormat? Of(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".csv" => ImportFormat.Csv,
        ".ndjson" or ".jsonl" => ImportFormat.Ndjson,
        _ => null,
    };

    public static string MediaType(ImportFormat format) => format == ImportFormat.Csv ? "text/csv; charset=utf-8" : "application/x-ndjson; charset=utf-8";
}
