using System.Globalization;
using System.Text.Encodings.Web;
using Shop.Application.Ports.Notifications;

namespace Shop.Adapters.Notifications.Templates;

/// <summary>The message about the products of an erased seller.</summary>
internal static class WithdrawalTemplate
{
    public static RenderedContent Render(WithdrawalNotice withdrawal)
    {
        var products = withdrawal.Products == 1 ? "1 product" : $"{withdrawal.Products.ToString("N0", CultureInfo.InvariantCulture)} products";
        var opening = withdrawal.Actor is { } actor
            ? $"{actor} erased the account of the seller {withdrawal.Seller}."
            : $"The seller {withdrawal.Seller} erased its account.";
        var closing = $"Nobody will send its products: {products} made inactive. Stock and orders are unchanged.";
        return new RenderedContent(
            $"Seller erased: {products} made inactive",
            $"{opening.ReplaceLineEndings(" ")}\n\n{closing}\n",
            $"<!DOCTYPE html>\n<html lang=\"en\"><body>\n<p>{HtmlEncoder.Default.Encode(opening)}</p>\n<p>{closing}</p>\n</body></html>\n");
    }
}
