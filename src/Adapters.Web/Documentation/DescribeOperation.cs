using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Shop.Adapters.Web.Documentation;

/// <summary>
/// Sets the id, summary, description, tag and security of an operation. The first sentence of the handler's comment is the summary.
/// </summary>
internal sealed class DescribeOperation(HandlerComments comments) : IOpenApiOperationTransformer
{
    public const string BearerScheme = "bearer";

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var endpoint = new DescribedEndpoint(context.Description);
        var handler = endpoint.Handler;
        operation.OperationId = JsonNamingPolicy.CamelCase.ConvertName(endpoint.InItsTerms(handler.Name));
        operation.Tags = new HashSet<OpenApiTagReference> { new(ApiTags.Of(handler), context.Document) };
        if (comments.Of(handler) is { } text)
        {
            var comment = endpoint.InItsTerms(text);
            var end = comment.IndexOf(". ", StringComparison.Ordinal);
            operation.Summary = end < 0 ? comment.TrimEnd('.') : comment[..end];
            operation.Description = end < 0 ? null : comment;
        }

        operation.Security = SecurityOf(endpoint, context.Document!);
        return Task.CompletedTask;
    }

    private static List<OpenApiSecurityRequirement> SecurityOf(DescribedEndpoint endpoint, OpenApiDocument document)
    {
        var bearer = new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(BearerScheme, document)] = [] };
        if (endpoint.Access is { NeedsAccount: true })
            return [bearer];
        return endpoint.KnowsVisitor ? [new OpenApiSecurityRequirement(), bearer] : [];
    }
}
