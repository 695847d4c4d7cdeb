using Shop.Adapters.Web.Http.Problems;

namespace Shop.Adapters.Web.Http.Headers;

/// <summary>Refuses paths with control characters, which could forge log lines and which no store takes.</summary>
internal static class ControlCharacters
{
    public static void RefuseControlCharacters(this IApplicationBuilder app) =>
        app.Use(next => context =>
            context.Request.Path.Value is { } path && path.Any(char.IsControl) ? throw RequestErrors.MalformedPath() : next(context));
}
