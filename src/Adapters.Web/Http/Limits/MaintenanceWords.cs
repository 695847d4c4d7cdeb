namespace Shop.Adapters.Web.Http.Limits;

/// <summary>Whether an endpoint pauses while the store is closed for changes.</summary>
internal sealed record MaintenanceMetadata(bool Pauses);

/// <summary>The words with which endpoints say so.</summary>
internal static class MaintenanceWords
{
    /// <summary>For a whole API: every endpoint that changes something, unless it says that it works on.</summary>
    public static TBuilder PauseWritesInMaintenance<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Finally(endpoint =>
        {
            if (TimeLimits.IsWrite(endpoint) && !endpoint.Metadata.OfType<MaintenanceMetadata>().Any())
                endpoint.Metadata.Add(new MaintenanceMetadata(Pauses: true));
        });
        return endpoints;
    }

    /// <summary>For what admins need to come in.</summary>
    public static TBuilder WorkOnInMaintenance<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.WithMetadata(new MaintenanceMetadata(Pauses: false));
}
