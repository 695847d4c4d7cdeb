using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Results;
using Shop.Adapters.Web.Http.Problems;

namespace Shop.Adapters.Web.Documentation;

/// <summary>The OpenAPI document, and explanations of error codes.</summary>
internal static class DocumentationEndpoints
{
    public static void MapDocumentation(this RouteGroupBuilder all)
    {
        var pages = all.MapGroup("").AllowEverybody();
        pages.MapGet(ApiDocument.Path, GetOpenApiDocument).Refuses("stale-version").Produces<object>(contentType: MediaTypeNames.Application.Json);
        pages.MapGet("/problems/{code}", GetProblemKind).Refuses(ProblemCatalog.NotFound);
    }

    /// <summary>
    /// Get the OpenAPI document. Describes all operations of the API in OpenAPI 3.1. The response has an entity tag for revalidation.
    /// </summary>
    private static async Task<FileContentHttpResult> GetOpenApiDocument(ApiDocument document, HttpResponse response)
    {
        response.Headers.CacheControl = "public, max-age=0, must-revalidate";
        var json = await document.Json;
        return TypedResults.Bytes(json, MediaTypeNames.Application.Json, entityTag: new EntityTagHeaderValue(EntityTag.Of(json)));
    }

    /// <summary>
    /// Explain an error code. Returns a page in HTML or, with <c>Accept: application/json</c>, the same as JSON: status code, title,
    /// explanation and the default of <c>Retry-After</c>. Returns <c>not-found</c> for an unknown code.
    /// </summary>
    private static Results<ProblemPage, OkAnswer<ProblemKindResponse>> GetProblemKind(
        [RegularExpression("^[a-z]+(-[a-z]+)*$"), Description("The error code of a problem.")] string code, HttpRequest request)
    {
        var kind = ProblemCatalog.Find(code) ?? throw RequestErrors.NotFound();
        return ProblemPage.IsWanted(request) ? new ProblemPage(kind) : Answer.Ok(ProblemKindResponse.Of(kind));
    }
}
