using System.Globalization;
using Shop.Application.Ports.Notifications;

namespace Shop.Adapters.Notifications.Templates;

/// <summary>The message about several changes of products: the messages about each of them, one after the other.</summary>
internal static class DigestTemplate
{
    private const string Opening = "<!DOCTYPE html>\n<html lang=\"en\"><body>\n";
    private const string Closing = "</body></html>\n";

    public static RenderedContent Render(DigestNotice digest)
    {
        IReadOnlyList<RenderedContent> all = [.. digest.Notices.Select(ProductTemplate.Render)];
        return new RenderedContent(
            $"Products: {all.Count.ToString("N0", CultureInfo.InvariantCulture)} changes",
            string.Join("\n---\n\n", all.Select(content => content.Text)),
            $"{Opening}{string.Join("<hr>\n", all.Select(content => content.Html[Opening.Length..^Closing.Length]))}{Closing}");
    }
}
