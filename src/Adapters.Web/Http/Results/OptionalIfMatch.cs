using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Http.Results;

/// <summary>Like <see cref="IfMatch"/>, for resources that only their owner changes: a missing header means any version.</summary>
/// <param name="Version">Null for any version.</param>
internal sealed record OptionalIfMatch(ExpectedVersion? Version) : IEndpointParameterMetadataProvider
{
    public static async ValueTask<OptionalIfMatch> BindAsync(HttpContext context) =>
        new(context.Request.Headers.IfMatch.Count == 0 ? null : (await IfMatch.BindAsync(context)).Version);

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new IfMatchMetadata { IsOptional = true });
}
