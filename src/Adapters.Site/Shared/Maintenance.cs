using Shop.Adapters.Site.Shared.Session;

namespace Shop.Adapters.Site.Shared;

/// <summary>Forms that everybody may send during maintenance, because they begin or end a session or change nothing in the store.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class WorksOnInMaintenanceAttribute : Attribute;

/// <summary>During maintenance only admins may change anything; reading, log-in and log-out go on.</summary>
internal static class Maintenance
{
    /// <summary>As long as in the API.</summary>
    private const string RetryAfter = "60";

    public static void UsePageMaintenance(this IApplicationBuilder pages)
    {
        var store = pages.ApplicationServices.GetRequiredService<StoreSnapshot>();
        pages.Use(async (context, next) =>
        {
            if (!HttpMethods.IsGet(context.Request.Method)
                && !HttpMethods.IsHead(context.Request.Method)
                && context.GetEndpoint() is { } endpoint
                && endpoint.Metadata.GetMetadata<WorksOnInMaintenanceAttribute>() is null
                && Visitor.Of(context.User).Actor is not { IsAdmin: true }
                && (await store.Get()).Store.Maintenance)
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.Headers.RetryAfter = RetryAfter;
                return;
            }

            await next(context);
        });
    }
}
