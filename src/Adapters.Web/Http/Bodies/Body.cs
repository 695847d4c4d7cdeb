using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Shop.Adapters.Web.Http.Bodies;

/// <summary>A JSON body that was read strictly: every fault is told at once, and nothing but what <typeparamref name="T"/> says comes in.</summary>
/// <remarks>The framework's own binding is not used; docs/decisions/0012-custom-request-binding.md says why.</remarks>
internal sealed record Body<T>(T Value) : IEndpointParameterMetadataProvider
    where T : class
{
    public static async ValueTask<Body<T>> BindAsync(HttpContext context) =>
        new(JsonBody.Parse<T>(await JsonBody.Read(context, isOptional: false)));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(MediaTypes.Accepts(typeof(T), builder, isOptional: false));
}
