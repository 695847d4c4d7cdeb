namespace Shop.Adapters.Web.Http.Routes;

/// <summary>Maps endpoints with generic handlers, whose delegates the build cannot generate: they are compiled at the start.</summary>
internal static class GenericEndpoints
{
    public static RouteHandlerBuilder MapGeneric(this RouteGroupBuilder endpoints, string method, string pattern, Delegate handler) =>
#pragma warning disable RDG002 // the generator has no name for these handlers
        endpoints.MapMethods(pattern, [method], handler);
#pragma warning restore RDG002
}
