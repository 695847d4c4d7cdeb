using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Shop.Adapters.Web.Http.Binding;

/// <summary>Query parameters, read strictly into a record of nullable properties: all errors are returned at once.</summary>
internal sealed record Query<T>(T Fields) : IEndpointParameterMetadataProvider
    where T : class
{
    private static readonly QueryMetadata Known = QueryMetadata.Of(typeof(T));

    public static ValueTask<Query<T>> BindAsync(HttpContext context)
    {
        var values = QueryReader.Read(context.Request, Known);
        return ValueTask.FromResult(new Query<T>(values.Make<T>()));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => Known.AddTo(builder);
}
