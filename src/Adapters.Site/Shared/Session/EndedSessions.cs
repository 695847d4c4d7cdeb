using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;

namespace Shop.Adapters.Site.Shared.Session;

/// <summary>
/// Forms that need no log-in, posted after the end of the session for which their page was made: their antiforgery token does not fit an
/// anonymous visitor. They lead to the log-in and back, as the forms of accounts do.
/// </summary>
internal static class EndedSessions
{
    public static void UseEndedSessions(this IApplicationBuilder pages)
    {
        var antiforgery = pages.ApplicationServices.GetRequiredService<IAntiforgery>();
        var token = pages.ApplicationServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.FormFieldName;
        pages.Use(async (context, next) =>
        {
            if (IsShopperForm(context) && await Posted(context, token) && !await antiforgery.IsRequestValidAsync(context))
                await PageSessions.ToLogin(context);
            else
                await next(context);
        });
    }

    private static bool IsShopperForm(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ForShoppersAttribute>() is not null
        && Visitor.Of(context.User).Actor is null
        && context.Request.HasFormContentType;

    private static async Task<bool> Posted(HttpContext context, string field)
    {
        try
        {
            return (await context.Request.ReadFormAsync(context.RequestAborted)).ContainsKey(field);
        }
        catch (InvalidDataException)
        {
            // The form is malformed: it is rejected like one without a token.
            return false;
        }
    }
}
