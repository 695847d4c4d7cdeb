using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using Shop.Adapters.Web.Http.Problems;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Http.Results;

/// <summary>
/// The version on which a change is based, from <c>If-Match</c>, RFC 9110 section 13.1.1: a missing header is 428, a malformed one 400. The
/// comparison is strong: a weak tag, or a tag that was never a version, matches nothing, which is 412. Of several tags one that is current
/// suffices.
/// </summary>
/// <param name="Version">Null for any version.</param>
internal sealed record IfMatch(ExpectedVersion? Version) : IEndpointParameterMetadataProvider
{
    public static ValueTask<IfMatch> BindAsync(HttpContext context)
    {
        var header = context.Request.Headers.IfMatch;
        if (header.Count == 0)
            throw RequestErrors.PreconditionRequired();
        // The asterisk stands alone.
        if (!EntityTagHeaderValue.TryParseStrictList(header, out var tags) || (tags.Count > 1 && tags.Contains(EntityTagHeaderValue.Any)))
            throw RequestErrors.InvalidIfMatch();

        return ValueTask.FromResult(new IfMatch(tags.Contains(EntityTagHeaderValue.Any)
            ? null
            : new ExpectedVersion([.. tags.Where(tag => !tag.IsWeak).Select(tag => EntityTag.VersionIn(tag.Tag.ToString()))])));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new IfMatchMetadata());
}

/// <summary>Metadata for the OpenAPI document: the endpoint takes <c>If-Match</c>.</summary>
internal sealed class IfMatchMetadata
{
    public bool IsOptional { get; init; }
}
