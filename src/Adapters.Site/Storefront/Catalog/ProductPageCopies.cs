using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Shop.Adapters.Site.Shared;
using Shop.Adapters.Site.Shared.Session;
using Shop.Adapters.Site.Shared.Text;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Catalog.Caching;
using Shop.Application.Ports.UnitOfWork;
using Shop.Application.Reports;
using Shop.Domain.Settings;
using Shop.Domain.Shared;

namespace Shop.Adapters.Site.Storefront.Catalog;

/// <summary>
/// Product pages of visitors without a session and without a cart differ only in their antiforgery token. Such a page is rendered once for a
/// language and an address, and again as soon as the product, its related products or the store have changed.
/// </summary>
internal sealed class ProductPageCopies(RelatedProducts related, StoreSnapshot settings, VisitorViews views, IAntiforgery antiforgery)
{
    /// <summary>A page has about 10 KB.</summary>
    private const int MaxCopies = 1_000;

    /// <summary>The header and the parameter of <c>Accept</c> by which Blazor's script and server agree on navigation without a new document.</summary>
    private const string EnhancedNavigation = "blazor-enhanced-nav";

    private readonly ConcurrentDictionary<CopyKey, Copy> _copies = new();

    public async Task Serve(HttpContext context, RequestDelegate render)
    {
        if (!MayBeCopied(context) || await Read(context) is not { } shown)
        {
            await render(context);
            return;
        }

        var key = new CopyKey(context.Request.Path, SiteLanguage.Current.Name, $"{context.Request.Scheme}://{context.Request.Host}");
        if (_copies.TryGetValue(key, out var copy) && copy.Shown.IsSameAs(shown))
        {
            views.Count(shown.Product.Id, context.Request.Headers.UserAgent.ToString());
            await copy.Send(context.Response, antiforgery.GetAndStoreTokens(context).RequestToken!);
            return;
        }

        if (await Render(context, render) is not { } parts)
            return;

        // Crawlers visit everything. Rendering again is cheaper than keeping it.
        if (_copies.Count >= MaxCopies)
            _copies.Clear();
        _copies[key] = new Copy(shown, parts);
    }

    /// <summary>Scripts that navigate within the site mark their requests, and are answered with other headers.</summary>
    private static bool MayBeCopied(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type == typeof(ProductPage)
        && HttpMethods.IsGet(context.Request.Method)
        && !context.Request.QueryString.HasValue
        && context.Request.Cookies.Keys.All(name => name is PageSessions.FormCookie or PageLanguages.Cookie)
        && !context.Request.Headers.Accept.ToString().Contains(EnhancedNavigation, StringComparison.Ordinal);

    /// <summary>Null when the page is that of an error.</summary>
    private async Task<Shown?> Read(HttpContext context)
    {
        try
        {
            var products = context.RequestServices.GetRequiredService<ProductReads>();
            var slug = (string)context.GetRouteValue(nameof(ProductPage.Slug))!;
            var product = (await products.Read(ProductKey.OfSlug(slug), actor => new GetProductBySlug(slug, actor), actor: null, context.RequestAborted)).Details;
            return new Shown(product, await related.Of(product, actor: null), (await settings.For(context)).Store);
        }
        catch (Exception failure) when (failure is DomainException || failure.IsPassing())
        {
            return null;
        }
    }

    /// <summary>Sends the page and returns the parts around its tokens; null for a page that cannot be copied.</summary>
    private async Task<ReadOnlyMemory<byte>[]?> Render(HttpContext context, RequestDelegate render)
    {
        var body = context.Response.Body;
        using var page = new MemoryStream();
        context.Response.Body = page;
        try
        {
            await render(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        var token = context.Response.StatusCode == StatusCodes.Status200OK ? antiforgery.GetAndStoreTokens(context).RequestToken : null;
        page.Position = 0;
        await page.CopyToAsync(body, context.RequestAborted);
        if (token is null)
            return null;

        return [.. Encoding.UTF8.GetString(page.GetBuffer(), 0, (int)page.Length).Split(token).Select(part => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(part))];
    }

    private sealed record CopyKey(string Path, string Language, string Host);

    private sealed record Shown(ProductDetails Product, IReadOnlyList<ProductDetails> Related, StoreDescription Store)
    {
        public bool IsSameAs(Shown other) => ReferenceEquals(Product, other.Product) && ReferenceEquals(Related, other.Related) && Store == other.Store;
    }

    private sealed record Copy(Shown Shown, ReadOnlyMemory<byte>[] Parts)
    {
        public async Task Send(HttpResponse response, string token)
        {
            response.ContentType = "text/html; charset=utf-8";
            response.Headers[EnhancedNavigation] = "allow";
            var tokenBytes = Encoding.ASCII.GetBytes(token);
            foreach (var (index, part) in Parts.Index())
            {
                if (index > 0)
                    response.BodyWriter.Write(tokenBytes);
                response.BodyWriter.Write(part.Span);
            }

            await response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted);
        }
    }
}

internal static class ProductPageCopiesExtensions
{
    public static void UseProductPageCopies(this IApplicationBuilder pages)
    {
        var copies = pages.ApplicationServices.GetRequiredService<ProductPageCopies>();
        pages.Use(render => context => copies.Serve(context, render));
    }
}
