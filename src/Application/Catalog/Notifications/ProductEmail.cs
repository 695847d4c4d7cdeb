using System.Text.Encodings.Web;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Notifications;

/// <summary>The e-mail message about a product event, as plain text and as HTML with all values escaped.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Text">One line per change; further lines of a value are indented, so that they cannot pass for another change.</param>
/// <param name="Html">The same content, with the changes as a table.</param>
public sealed record ProductEmail(string Subject, string Text, string Html)
{
    /// <param name="actor">The name of the actor.</param>
    /// <param name="changes">Formatted for people.</param>
    public static ProductEmail About(ProductChangeNotice notice, string actor, IReadOnlyList<FieldChange> changes)
    {
        var opening = $"{actor} {notice.ModelCommand} the product {notice.Name} (SKU {notice.Sku}).";
        var closing = $"Product: {notice.ProductId}";
        return new ProductEmail(
            $"Product {notice.ModelCommand}: {notice.Name}",
            $"{Inline(opening)}\n\n{Lines(changes)}{closing}\n",
            $"<!DOCTYPE html>\n<html lang=\"en\"><body>\n<p>{Escaped(opening)}</p>\n{Table(changes)}<p>{closing}</p>\n</body></html>\n");
    }

    private static string Lines(IReadOnlyList<FieldChange> changes) =>
        changes.Count == 0 ? "" : $"{string.Concat(changes.Select(Line))}\n";

    private static string Line(FieldChange change) => $"{change.Field}: {Inline(change.Before)} → {Inline(change.After)}\n";

    private static string Table(IReadOnlyList<FieldChange> changes) => changes.Count == 0
        ? ""
        : "<table border=\"1\" cellpadding=\"4\">\n<tr><th>Field</th><th>Old</th><th>New</th></tr>\n"
            + $"{string.Concat(changes.Select(Row))}</table>\n";

    private static string Row(FieldChange change) =>
        $"<tr><td>{Escaped(change.Field)}</td><td>{Escaped(change.Before)}</td><td>→ {Escaped(change.After)}</td></tr>\n";

    private static string Inline(string? value) => (value ?? "").ReplaceLineEndings("\n    ");

    private static string Escaped(string? value) =>
        HtmlEncoder.Default.Encode((value ?? "").ReplaceLineEndings("\n")).Replace("&#xA;", "<br>", StringComparison.Ordinal);
}
