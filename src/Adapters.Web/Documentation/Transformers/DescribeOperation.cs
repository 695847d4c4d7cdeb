using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Shop.Adapters.Web.Documentation.Transformers;

/// <summary>
/// Sets the id, summary, description, tag and security of an operation. The first sentence of the handler's comment is the summary, the
/// others are the description.
/// </summary>
internal sealed class DescribeOperation(HandlerComments comments) : IOpenApiOperationTransformer
{
    public const string BearerScheme = "bearer";
    public const string CartTokenScheme = "cartToken";

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
            operation.Description = end < 0 ? null : comment[(end + 2)..];
        }

        // Most operations need an account, so this is the default of the document.
        operation.Security = endpoint.Access switch
        {
            { OrCartToken: true } => [Bearer(context.Document!), Requirement(CartTokenScheme, context.Document!)],
            { NeedsAccount: true } => null,
            _ => OptionalSecurityOf(endpoint, context.Document!),
        };
        return Task.CompletedTask;
    }

    /// <summary>The access token, which the document requires of operations without security of their own.</summary>
    public static OpenApiSecurityRequirement Bearer(OpenApiDocument document) => Requirement(BearerScheme, document);

    private static OpenApiSecurityRequirement Requirement(string scheme, OpenApiDocument document) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };

    private static List<OpenApiSecurityRequirement> OptionalSecurityOf(DescribedEndpoint endpoint, OpenApiDocument document) =>
        endpoint.KnowsVisitor ? [new OpenApiSecurityRequirement(), Bearer(document)] : [];
}
