using Shop.Adapters.Web.Http.Problems;

namespace Shop.Adapters.Web.Http.Headers;

/// <summary>Rejects paths with control characters, which could forge log lines and which PostgreSQL does not store.</summary>
internal static class ControlCharacters
{
    public static void RefuseControlCharacters(this IApplicationBuilder app) =>
        app.Use(next => context =>
            HasControl(context.Request.Path.Value) ? throw RequestErrors.MalformedPath() : next(context));

    private static bool HasControl(ReadOnlySpan<char> path) => path.ContainsAnyInRange('\u0000', '\u001F') || path.ContainsAnyInRange('\u007F', '\u009F');
}
