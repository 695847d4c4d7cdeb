namespace Shop.Adapters.Web.Http.Results;

/// <summary>Marks reads that return the same to every anonymous caller, so that caches may store and revalidate them.</summary>
internal sealed class PublicReads
{
    private static readonly PublicReads Mark = new();

    /// <summary>Whether the request is an anonymous request to such an endpoint.</summary>
    public static bool Covers(HttpContext context) =>
        context.User.Identity is not { IsAuthenticated: true } && context.GetEndpoint()?.Metadata.GetMetadata<PublicReads>() is not null;

    internal static void Attach(EndpointBuilder endpoint) => endpoint.Metadata.Add(Mark);
}

/// <summary>The endpoint convention for it.</summary>
internal static class PublicReadsExtensions
{
    public static TBuilder PublicForAnonymous<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.Add(PublicReads.Attach);
        return endpoint;
    }
}
