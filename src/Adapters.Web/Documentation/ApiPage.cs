using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Shop.Adapters.Web.Documentation;

/// <summary>
/// The API page under <c>/docs</c>. It is self-contained: its policy allows no other origin and no inline script other than its own.
/// </summary>
internal static partial class ApiPage
{
    public const string Path = "/docs";

    private const string Index = $"{Path}/index.html";

    /// <summary>Composes the page with its first request: most starts need nothing of it.</summary>
    public static void UseApiPage(this IApplicationBuilder app) => app.Use(next =>
    {
        var page = new Lazy<RequestDelegate>(() => Compose(app.New(), next));
        return context => IsRequested(context) ? page.Value(context) : next(context);
    });

    /// <summary>The policy for a page with these inline scripts.</summary>
    public static string PolicyFor(string html)
    {
        var scripts = InlineScript().Matches(html).Select(script => $" 'sha256-{HashOf(script.Groups["text"].Value)}'");
        return $"default-src 'none'; script-src 'self'{string.Concat(scripts)}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    }

    private static RequestDelegate Compose(IApplicationBuilder page, RequestDelegate next)
    {
        page.Use(AllowReadsOnly);
        page.Use(Guard);
        page.UseSwaggerUi(ui =>
        {
            ui.Path = Path;
            ui.DocumentPath = ApiDocument.Path;
            ui.DocumentTitle = "Shop";
            ui.AdditionalSettings["displayOperationId"] = true;
            ui.AdditionalSettings["displayRequestDuration"] = true;
        });
        page.Run(next);
        return page.Build();
    }

    private static bool IsRequested(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Path, StringComparison.Ordinal);

    private static Task AllowReadsOnly(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            return next(context);

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = $"{HttpMethods.Get}, {HttpMethods.Head}";
        return Task.CompletedTask;
    }

    private static async Task Guard(HttpContext context, RequestDelegate next)
    {
        var (request, response) = (context.Request, context.Response);
        // The page reads the address of the document from its own address, and is empty without it.
        if (request.Path.Value == Index && !request.Query.ContainsKey("url"))
        {
            response.Redirect(Path);
            return;
        }

        response.OnStarting(() =>
        {
            if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                response.Headers.CacheControl = "public, max-age=0, must-revalidate";
            return Task.CompletedTask;
        });
        if (!request.Path.Value!.EndsWith(".html", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        var body = response.Body;
        using var page = new MemoryStream();
        response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = body;
        }

        response.Headers.ContentSecurityPolicy = PolicyFor(Encoding.UTF8.GetString(page.ToArray()));
        page.Position = 0;
        await page.CopyToAsync(body, context.RequestAborted);
    }

    /// <summary>Browsers normalize line ends before they compute the hash.</summary>
    private static string HashOf(string script) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.ReplaceLineEndings("\n"))));

    [GeneratedRegex("<script>(?<text>.*?)</script>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InlineScript();
}
