using Shop.Adapters.Site.Shared.Session;

namespace Shop.Adapters.Site.Shared;

/// <summary>During maintenance only admins may change anything; reading, log-in and log-out go on.</summary>
internal static class Maintenance
{
    private static readonly HashSet<string> s_open = new(StringComparer.Ordinal) { "/login", "/logout", "/language" };

    public static void UsePageMaintenance(this IApplicationBuilder pages)
    {
        var store = pages.ApplicationServices.GetRequiredService<StoreSnapshot>();
        pages.Use(async (context, next) =>
        {
            if (HttpMethods.IsPost(context.Request.Method)
                && !s_open.Contains(context.Request.Path.Value ?? "")
                && Visitor.Of(context.User).Actor is not { IsAdmin: true }
                && (await store.Get()).Store.Maintenance)
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            }

            await next(context);
        });
    }
}
