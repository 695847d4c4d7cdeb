using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Shop.Adapters.Web.Events;
using Shop.Adapters.Web.Http.Idempotency;

namespace Shop.Adapters.Web.Documentation.Transformers;

/// <summary>Describes the parameters and request headers of an operation, from the metadata of Shop's own binding.</summary>
internal sealed class DescribeParameters : IOpenApiOperationTransformer
{
    private const string TagPattern = "^(\\*|(W/)?\"[^\"]*\"(\\s*,\\s*(W/)?\"[^\"]*\")*)$";

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var endpoint = new DescribedEndpoint(context.Description);
        foreach (var parameter in operation.Parameters ?? [])
        {
            if (parameter.Description is { } description)
                parameter.Description = endpoint.InItsTerms(description);
        }

        operation.Parameters = [.. operation.Parameters ?? [], .. Headers(endpoint)];
        return Task.CompletedTask;
    }

    private static IEnumerable<OpenApiParameter> Headers(DescribedEndpoint endpoint)
    {
        if (endpoint.IfMatch is { } ifMatch)
        {
            yield return Header(
                HeaderNames.IfMatch, TagPattern, "\"1\"", !ifMatch.IsOptional,
                "The ETag of the version on which the change is based, or `*` for any version.");
        }

        if (endpoint is { IsRead: true, IsTagged: true })
        {
            yield return Header(
                HeaderNames.IfNoneMatch, TagPattern, "\"1\"", isRequired: false,
                "The ETags of the client's copies; if one of them is current, the response is 304.");
        }

        if (endpoint.IsIdempotent)
        {
            yield return Header(
                IdempotencyKeyHeader.Name, "^(\"[!#-~]{1,255}\"|[!#-~]{1,255})$", "6f1c2f6e-9d0b-4c8a-8f57-0c8d1e2b3a4d", isRequired: false,
                "Makes the request repeatable: for 24 hours, a request with the same key returns the stored response and has no further effect.");
        }

        if (endpoint.TakesLastEventId)
        {
            yield return Header(
                LastEventId.HeaderName, "^[0-9]{1,19}$", "42", isRequired: false,
                "The sequence number of the last event received; the response continues after it and ignores `after`.");
        }
    }

    private static OpenApiParameter Header(string name, string pattern, string example, bool isRequired, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = isRequired,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = pattern, Examples = [example] },
    };
}
