using Microsoft.AspNetCore.Antiforgery;
using Shop.Adapters.Site.Shared.Session;

namespace Shop.Adapters.Site.Shared;

/// <summary>Forms that stand on several pages: they are posted to an address of their own, which answers with the page to show.</summary>
internal static class Forms
{
    /// <summary>
    /// Maps a form. Rejects it with 400 without its antiforgery token, also when its handler reads no value of it, where the framework would
    /// not.
    /// </summary>
    public static RouteHandlerBuilder MapForm(this IEndpointRouteBuilder app, string path, Delegate handler) =>
        app.MapPost(path, handler)
            .ExcludeFromDescription()
            .WithMetadata(new RequireAntiforgeryTokenAttribute())
            .AddEndpointFilter(async (call, next) =>
                call.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true } ? await next(call) : Results.StatusCode(StatusCodes.Status400BadRequest));

    /// <summary>303 to a page of this site, which a reload shows again without posting the form (RFC 9110 section 15.4.4).</summary>
    public static IResult Done(string? page) => new SeeOther(ReturnAddress.Local(page));

    private sealed class SeeOther(string page) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            Redirect.To(httpContext, page);
            return Task.CompletedTask;
        }
    }
}
