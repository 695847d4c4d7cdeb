using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Shop.Adapters.Web.Http.Results;

/// <summary>204, without a body.</summary>
internal sealed class NoContentAnswer : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status204NoContent, typeof(void)));
}
