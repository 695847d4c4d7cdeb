using System.Net.Mime;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http.Metadata;
using Shop.Adapters.Web.Http.Concurrency;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Http.Results;

namespace Shop.Adapters.Web.Documentation;

/// <summary>200 with the explanation of an error code as an HTML page.</summary>
internal sealed class ProblemPage(ProblemKind kind) : IResult, IEndpointMetadataProvider
{
    /// <summary>True unless the client prefers JSON.</summary>
    public static bool IsWanted(HttpRequest request) => !request.Prefers(MediaTypeNames.Application.Json, to: MediaTypeNames.Text.Html);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";
        response.Headers.CacheControl = "public, max-age=3600";
        await WorkPlace.Send(httpContext, Encoding.UTF8.GetBytes(Html()));
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [MediaTypeNames.Text.Html]));

    private string Html() =>
        $$"""
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{Text(kind.Title)}} · Shop</title>
        <style>
          body { font: 1rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem; }
          code { font-size: 1.05em; }
        </style>
        <h1>{{Text(kind.Title)}}</h1>
        <p><code>{{Text(kind.Code)}}</code>, status {{kind.Status}}</p>
        <p>{{Text(kind.Explanation)}}</p>
        {{(kind.RetryAfter is null ? "" : "<p>The same request may succeed later. The header <code>Retry-After</code> contains the delay.</p>")}}
        <p><a href="../docs">All operations of the API</a></p>
        </html>
        """;

    private static string Text(string terms) => HtmlEncoder.Default.Encode(terms);
}
