namespace Shop.Adapters.Web.Http.Problems;

/// <summary>The word with which an endpoint says what its use case may refuse; what the mechanisms around it refuse is known without.</summary>
internal static class RefusalWord
{
    /// <param name="codes">Codes of the <see cref="ProblemCatalog"/>.</param>
    public static TBuilder Refuses<TBuilder>(this TBuilder endpoint, params string[] codes)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new RefusalMetadata([.. codes.Select(ProblemCatalog.Of)]));
}

/// <summary>Tells the API's description what an endpoint may refuse.</summary>
internal sealed record RefusalMetadata(IReadOnlyList<ProblemKind> Kinds);
