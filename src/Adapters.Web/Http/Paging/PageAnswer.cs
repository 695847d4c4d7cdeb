using System.Reflection;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.WebUtilities;
using Shop.Adapters.Web.Http.Answers;

namespace Shop.Adapters.Web.Http.Paging;

/// <summary>200 with a page and, when something follows, the address of the next in <c>Link</c>, RFC 8288.</summary>
internal sealed class PageAnswer<T>(PageResponse<T> body) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (body.Page is { HasMore: true, Next: { } next })
            httpContext.Response.Headers.Link = $"<{AddressOf(httpContext.Request, next)}>; rel=\"next\"";
        return JsonAnswer.Send(httpContext, StatusCodes.Status200OK, body, tag: null);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(PageResponse<T>), ["application/json"]));

    private static string AddressOf(HttpRequest request, string cursor)
    {
        var parameters = new QueryBuilder();
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            if (pair.DecodeName().Span is not "after")
                parameters.Add(pair.DecodeName().ToString(), pair.DecodeValue().ToString());
        }

        parameters.Add("after", cursor);
        return request.PathBase.Add(request.Path).ToUriComponent() + parameters.ToQueryString();
    }
}
