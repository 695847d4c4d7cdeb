using System.Globalization;
using System.Text.Encodings.Web;
using Shop.Domain.Jobs;

namespace Shop.Application.Jobs.Import;

/// <summary>The e-mail message about an import, as plain text and as HTML with all values escaped.</summary>
internal sealed record ImportEmail(string Subject, string Text, string Html)
{
    /// <param name="actor">The name of the account that started the import.</param>
    public static ImportEmail About(ImportFinished import, string actor)
    {
        var (succeeded, failed) = (Rows(import.Succeeded), Rows(import.Failed));
        var opening = $"{actor} imported products: {succeeded} applied, {failed} rejected.";
        var closing = $"Job: {import.JobId}";
        return new ImportEmail(
            $"Products imported: {succeeded}",
            $"{opening.ReplaceLineEndings(" ")}\n\n{closing}\n",
            $"<!DOCTYPE html>\n<html lang=\"en\"><body>\n<p>{HtmlEncoder.Default.Encode(opening)}</p>\n<p>{closing}</p>\n</body></html>\n");
    }

    private static string Rows(int count) => count == 1 ? "1 row" : $"{count.ToString("N0", CultureInfo.InvariantCulture)} rows";
}
