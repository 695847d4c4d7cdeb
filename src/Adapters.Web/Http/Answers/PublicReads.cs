namespace Shop.Adapters.Web.Http.Answers;

/// <summary>Marks reads that are the same for every anonymous visitor, so that caches may keep them if they ask again each time.</summary>
internal sealed class PublicReads
{
    private static readonly PublicReads Mark = new();

    /// <summary>Whether this request is such a read and nobody is signed in.</summary>
    public static bool Covers(HttpContext context) =>
        context.User.Identity is not { IsAuthenticated: true } && context.GetEndpoint()?.Metadata.GetMetadata<PublicReads>() is not null;

    internal static void Attach(EndpointBuilder endpoint) => endpoint.Metadata.Add(Mark);
}

/// <summary>The word with which an endpoint says so.</summary>
internal static class PublicReadsWord
{
    public static TBuilder PublicForAnonymous<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.Add(PublicReads.Attach);
        return endpoint;
    }
}
