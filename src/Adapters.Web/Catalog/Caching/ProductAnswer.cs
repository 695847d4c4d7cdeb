using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Shop.Adapters.Web.Http.Results;

namespace Shop.Adapters.Web.Catalog.Caching;

/// <summary>200 with the serialized product, or 304.</summary>
internal sealed class ProductAnswer(ProductContent content) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext) => Send(httpContext, content);

    public static Task Send(HttpContext context, ProductContent content) =>
        JsonAnswer.SendBytes(context, StatusCodes.Status200OK, content.Body, content.Tag);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(ProductResponse), ["application/json"]));
}
