using Microsoft.AspNetCore.Components.Endpoints;
using Shop.Adapters.Site.Shared;
using Shop.Adapters.Site.Shared.Session;

namespace Shop.Adapters.Site.Admin.Layout;

/// <summary>
/// Answers 404 for a page about something that is not there, or not for the visitor. The page itself is rendered over its connection, after
/// the status has been sent.
/// </summary>
internal static class MissingDetails
{
    public static void UseMissingDetails(this IApplicationBuilder pages)
    {
        var useCases = pages.ApplicationServices.GetRequiredService<UseCases>();
        pages.Use(async (context, next) =>
        {
            if (await IsMissing(context, useCases))
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            else
                await next(context);
        });
    }

    private static async Task<bool> IsMissing(HttpContext context, UseCases useCases)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type is not { } type
            || !typeof(IDetailsPage).IsAssignableFrom(type)
            || context.GetRouteValue(nameof(DetailsPage<object>.Id)) is not string id
            || Visitor.Of(context.User).Actor is not { } visitor)
        {
            return false;
        }

        using var page = (AdminPage)Activator.CreateInstance(type)!;
        return !await ((IDetailsPage)page).Exists(useCases, id, visitor, context.RequestAborted);
    }
}
