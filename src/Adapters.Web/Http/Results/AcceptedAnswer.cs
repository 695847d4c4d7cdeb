using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Shop.Adapters.Web.Http.Results;

/// <summary>202, without a body.</summary>
internal sealed class AcceptedAnswer : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status202Accepted;
        return Task.CompletedTask;
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status202Accepted, typeof(void)));
}

/// <summary>202 with a body, and in <c>Location</c> the address of the outcome.</summary>
internal sealed class AcceptedAnswer<T>(string location, T body) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.Location = location;
        return JsonAnswer.Send(httpContext, StatusCodes.Status202Accepted, body, version: null);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status202Accepted, typeof(T), ["application/json"]));
}
