using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using Shop.Adapters.Web.Http.Problems;

namespace Shop.Adapters.Web.Http.Results;

/// <summary>
/// The version on which a change is based, from <c>If-Match</c>, RFC 9110 section 13.1.1: a missing header is 428, a malformed one 400. The
/// comparison is strong: a weak tag, or a tag that was never a version, matches nothing, which is 412.
/// </summary>
/// <param name="Version">Null for any version.</param>
internal sealed record IfMatch(long? Version) : IEndpointParameterMetadataProvider
{
    public static ValueTask<IfMatch> BindAsync(HttpContext context)
    {
        var header = context.Request.Headers.IfMatch;
        if (header.Count == 0)
            throw RequestErrors.PreconditionRequired();
        if (!EntityTagHeaderValue.TryParseStrictList(header, out var tags))
            throw RequestErrors.InvalidIfMatch();

        return ValueTask.FromResult(tags.Contains(EntityTagHeaderValue.Any) ? new IfMatch((long?)null) : new IfMatch(VersionOf(tags)));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new IfMatchMetadata());

    /// <summary>The newest of several versions: a change based on an older one is rejected, which is always safe.</summary>
    private static long VersionOf(IEnumerable<EntityTagHeaderValue> tags) => tags.Select(VersionOf).Max();

    private static long VersionOf(EntityTagHeaderValue tag) => tag.IsWeak ? 0 : EntityTag.VersionIn(tag.Tag.ToString());
}

/// <summary>Metadata for the OpenAPI document: the endpoint takes <c>If-Match</c>.</summary>
internal sealed class IfMatchMetadata
{
    public bool IsOptional { get; init; }
}
