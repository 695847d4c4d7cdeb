using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Shop.Adapters.Web.Http.Binding;

/// <summary>
/// A JSON body, read strictly: all errors are returned at once, and only the properties of <typeparamref name="T"/> are accepted.
/// </summary>
/// <remarks>Replaces the binding of the framework; see docs/decisions/0012-custom-request-binding.md.</remarks>
internal sealed record Body<T>(T Value) : IEndpointParameterMetadataProvider
    where T : class
{
    public static async ValueTask<Body<T>> BindAsync(HttpContext context) =>
        new(JsonBody.Parse<T>(await JsonBody.Read(context, isOptional: false), context));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(MediaTypes.Accepts(typeof(T), builder, isOptional: false));
}
