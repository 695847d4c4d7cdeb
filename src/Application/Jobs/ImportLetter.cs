using System.Globalization;
using System.Text.Encodings.Web;
using Shop.Domain.Jobs;

namespace Shop.Application.Jobs;

/// <summary>News of an import as a message, once as plain text and once as a document with everything escaped.</summary>
internal sealed record ImportLetter(string Subject, string Text, string Html)
{
    /// <param name="actor">Whoever started it, by name.</param>
    public static ImportLetter About(ImportFinished import, string actor)
    {
        var (succeeded, failed) = (Rows(import.Succeeded), Rows(import.Failed));
        var opening = $"{actor} imported products: {succeeded} applied, {failed} refused.";
        var closing = $"Job: {import.JobId}";
        return new ImportLetter(
            $"Products imported: {succeeded}",
            $"{opening.ReplaceLineEndings(" ")}\n\n{closing}\n",
            $"<!DOCTYPE html>\n<html lang=\"en\"><body>\n<p>{HtmlEncoder.Default.Encode(opening)}</p>\n<p>{closing}</p>\n</body></html>\n");
    }

    private static string Rows(int count) => count == 1 ? "1 row" : $"{count.ToString("N0", CultureInfo.InvariantCulture)} rows";
}
