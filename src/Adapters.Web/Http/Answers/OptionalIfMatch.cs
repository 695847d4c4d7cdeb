using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Shop.Adapters.Web.Http.Answers;

/// <summary>As <see cref="IfMatch"/>, for what only its owner changes: without the header any version will do.</summary>
/// <param name="Version">Null when any version will do.</param>
internal sealed record OptionalIfMatch(long? Version) : IEndpointParameterMetadataProvider
{
    public static async ValueTask<OptionalIfMatch> BindAsync(HttpContext context) =>
        new(context.Request.Headers.IfMatch.Count == 0 ? null : (await IfMatch.BindAsync(context)).Version);

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new IfMatchMetadata { IsOptional = true });
}
