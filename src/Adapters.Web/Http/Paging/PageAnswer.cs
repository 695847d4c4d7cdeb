using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Shop.Adapters.Web.Http.Results;

namespace Shop.Adapters.Web.Http.Paging;

/// <summary>200 with a page and, when another follows, the address of the next page in <c>Link</c>, RFC 8288.</summary>
internal sealed class PageAnswer<T>(PageResponse<T> body) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        NextLink.Add(httpContext, body.Page);
        return JsonAnswer.Send(httpContext, StatusCodes.Status200OK, body, version: null);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(PageResponse<T>), ["application/json"]));
}
