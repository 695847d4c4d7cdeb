namespace Shop.Adapters.Web.Http.Problems;

/// <summary>Declares which errors the use case of an endpoint may return; those of the shared mechanisms are derived.</summary>
internal static class RefusalExtensions
{
    /// <param name="codes">Codes of the <see cref="ProblemCatalog"/>.</param>
    public static TBuilder Refuses<TBuilder>(this TBuilder endpoint, params string[] codes)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new RefusalMetadata([.. codes.Select(ProblemCatalog.Of)]));
}

/// <summary>Metadata for the OpenAPI document: the errors that an endpoint may return.</summary>
internal sealed record RefusalMetadata(IReadOnlyList<ProblemKind> Kinds);
