using Microsoft.AspNetCore.Http.Features;

namespace Shop.Adapters.Web.Http.Routes;

/// <summary>Reads the path as it was sent. In the decoded path a slash that was escaped cannot be distinguished from the text <c>%2F</c>.</summary>
internal static class RawPath
{
    /// <summary>The last segment, percent-decoded once.</summary>
    public static string LastSegment(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var path = target.Split('?', '#')[0].TrimEnd('/');
        return Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
    }
}
