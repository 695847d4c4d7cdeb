using System.Text.Encodings.Web;
using Shop.Application.Ports.Notifications;
using Shop.Domain.Shared;

namespace Shop.Adapters.Notifications.Templates;

/// <summary>
/// The message about a product. In plain text, one line per change; further lines of a value are indented, so that they cannot pass for
/// another change. In HTML, the changes are a table.
/// </summary>
internal static class ProductTemplate
{
    public static RenderedContent Render(ProductNotice notice)
    {
        IReadOnlyList<FieldChange> changes = [.. notice.Changes.Select(Readable)];
        var opening = $"{notice.Actor} {notice.Action} the product {notice.Name} (SKU {notice.Sku}).";
        var closing = $"Product: {notice.ProductId}";
        return new RenderedContent(
            $"Product {notice.Action}: {notice.Name}",
            $"{Inline(opening)}\n\n{Lines(changes)}{closing}\n",
            $"<!DOCTYPE html>\n<html lang=\"en\"><body>\n<p>{Escaped(opening)}</p>\n{Table(changes)}<p>{closing}</p>\n</body></html>\n");
    }

    private static FieldChange Readable(FieldChange change) =>
        new(Title(change.Field), Value(change.Field, change.Before), Value(change.Field, change.After));

    private static string Title(string field) => field switch
    {
        "sku" => "SKU",
        "brandId" => "Brand",
        "categoryIds" => "Categories",
        "tagIds" => "Tags",
        "collectionId" => "Collection",
        "salePrice" => "Sale price",
        _ => $"{char.ToUpperInvariant(field[0])}{field[1..]}",
    };

    private static string Value(string field, string? value) => (field, value) switch
    {
        (_, null or "") => "none",
        ("price" or "salePrice", _) => PriceText.Of(value),
        _ => value,
    };

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
