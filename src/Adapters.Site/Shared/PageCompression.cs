namespace Shop.Adapters.Site.Shared;

/// <summary>Pages are sent compressed to browsers that accept it; files of the sites are compressed when they are built.</summary>
internal static class PageCompression
{
    public static IServiceCollection AddPageCompression(this IServiceCollection services) =>
        services.AddResponseCompression(compression =>
        {
            compression.MimeTypes = ["text/html"];
            // Lengths reveal a secret only if it stays the same from page to page (BREACH); antiforgery tokens do not.
            compression.EnableForHttps = true;
        });
}
