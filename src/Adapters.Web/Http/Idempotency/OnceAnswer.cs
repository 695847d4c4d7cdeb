using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Shop.Adapters.Web.Http.Idempotency;

/// <summary>The response of an endpoint that claims its key after long work: a new one, or the stored one.</summary>
internal sealed class OnceAnswer<TAnswer>(IResult answer) : IResult, IEndpointMetadataProvider
    where TAnswer : IResult, IEndpointMetadataProvider
{
    /// <summary>Runs the effect of a request once per key, after the long work of the request.</summary>
    public static async Task<OnceAnswer<TAnswer>> Of(RequestKey request, Func<Task<TAnswer>> effect) =>
        new((IResult)(await IdempotencyFilter.Once(request, async () => await effect()))!);

    public Task ExecuteAsync(HttpContext httpContext) => answer.ExecuteAsync(httpContext);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => TAnswer.PopulateMetadata(method, builder);
}
