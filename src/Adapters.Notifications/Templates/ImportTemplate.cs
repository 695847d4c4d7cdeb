using System.Globalization;
using System.Text.Encodings.Web;
using Shop.Application.Ports.Notifications;

namespace Shop.Adapters.Notifications.Templates;

/// <summary>The message about an import.</summary>
internal static class ImportTemplate
{
    public static RenderedContent Render(ImportNotice import)
    {
        var (succeeded, failed) = (Rows(import.Succeeded), Rows(import.Failed));
        var opening = $"{import.Actor} imported products: {succeeded} applied, {failed} rejected.";
        var closing = $"Job: {import.JobId}";
        return new RenderedContent(
            $"Products imported: {succeeded}",
            $"{opening.ReplaceLineEndings(" ")}\n\n{closing}\n",
            $"<!DOCTYPE html>\n<html lang=\"en\"><body>\n<p>{HtmlEncoder.Default.Encode(opening)}</p>\n<p>{closing}</p>\n</body></html>\n");
    }

    private static string Rows(int count) => count == 1 ? "1 row" : $"{count.ToString("N0", CultureInfo.InvariantCulture)} rows";
}
