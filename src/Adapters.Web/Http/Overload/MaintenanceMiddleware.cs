using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Problems;

namespace Shop.Adapters.Web.Http.Overload;

/// <summary>Rejects changes in maintenance mode, except those of admins.</summary>
internal sealed class MaintenanceMiddleware(RequestDelegate next, Maintenance maintenance)
{
    public Task Invoke(HttpContext context) =>
        maintenance.Notice is { } notice
        && context.GetEndpoint()?.Metadata.GetMetadata<MaintenanceMetadata>() is { Pauses: true }
        && Caller.Find(context.User) is not { IsAdmin: true }
            ? throw RequestErrors.InMaintenance(notice)
            : next(context);
}
