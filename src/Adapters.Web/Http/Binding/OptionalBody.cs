using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Shop.Adapters.Web.Http.Binding;

/// <summary>A JSON body that may be omitted; otherwise like <see cref="Body{T}"/>.</summary>
/// <param name="Value">Null when the request has no body.</param>
internal sealed record OptionalBody<T>(T? Value) : IEndpointParameterMetadataProvider
    where T : class
{
    public static async ValueTask<OptionalBody<T>> BindAsync(HttpContext context)
    {
        var bytes = await JsonBody.Read(context, isOptional: true);
        return new OptionalBody<T>(bytes.Length == 0 ? null : JsonBody.Parse<T>(bytes, context));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(MediaTypes.Accepts(typeof(T), builder, isOptional: true));
}
