namespace Shop.Adapters.Web.Http.Routes;

/// <summary>Builds the endpoints once.</summary>
internal static class SharedEndpoints
{
    /// <summary>
    /// Routing and authorization read the endpoints separately, and groups build them at every reading. A composite source keeps what it has read;
    /// nothing can be mapped after it.
    /// </summary>
    public static void ShareEndpoints(this IEndpointRouteBuilder app)
    {
        var shared = new CompositeEndpointDataSource([.. app.DataSources]);
        app.DataSources.Clear();
        app.DataSources.Add(shared);
    }
}
