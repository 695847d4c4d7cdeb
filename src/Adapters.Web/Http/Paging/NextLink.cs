using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace Shop.Adapters.Web.Http.Paging;

/// <summary>The address of the next page in <c>Link</c>, RFC 8288.</summary>
internal static class NextLink
{
    public static void Add(HttpContext context, PageInfo page)
    {
        if (page is { HasMore: true, Next: { } next })
            context.Response.Headers.Link = $"<{AddressOf(context.Request, next)}>; rel=\"next\"";
    }

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
