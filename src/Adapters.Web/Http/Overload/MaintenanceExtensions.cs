namespace Shop.Adapters.Web.Http.Overload;

/// <summary>Whether an endpoint is unavailable in maintenance mode.</summary>
internal sealed record MaintenanceMetadata(bool Pauses);

/// <summary>Endpoint conventions for maintenance mode.</summary>
internal static class MaintenanceExtensions
{
    /// <summary>For a group of endpoints: each endpoint that changes state is unavailable, unless it declares otherwise.</summary>
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

    /// <summary>For endpoints of sessions, which admins need, and for those that change nothing.</summary>
    public static TBuilder WorkOnInMaintenance<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.WithMetadata(new MaintenanceMetadata(Pauses: false));
}
