using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Realtime;
using Shop.Application.Json;

namespace Shop.Adapters.Web.Documentation.Transformers;

/// <summary>Adds the general part of the document, and forbids additional properties in request bodies.</summary>
internal sealed class DescribeDocument : IOpenApiDocumentTransformer
{
    private const string Conventions =
        $"""
        Catalog, stock, orders and payments of one store.

        - **JSON** in UTF-8. A request with an unknown or repeated property is rejected; new properties may be added to responses at any time.
        - **Texts** are normalised to Unicode form C; lengths are counted in code points. What must be unique is compared without case. Names have no
          invisible and no control characters. Addresses of the web are absolute `http` or `https` URIs (RFC 3986).
        - **Ids** are opaque: a prefix that names the type, and 32 hexadecimal digits.
        - **Money** is a whole number of minor units and a currency. **Times** are RFC 3339 in UTC.
        - **Errors** are problems (RFC 9457) with a `code` that never changes its meaning; `/problems/<code>` explains it. All faults of an
          input are named at once. Only what the server refuses before it knows the operation has an empty response, after which the connection is
          closed: 400 for malformed HTTP, 405 for a method that does not fit the form of the address, 408 for headers that arrive too slowly,
          414 and 431 for a request line or headers far above the limits, 505 for another version of HTTP.
        - **Lists** are paged with `limit` and `after`; no item is skipped or repeated during concurrent changes.
        - **Changes** name the version on which they are based in `If-Match`; with `Idempotency-Key`, where supported, they can be repeated safely.
        - **Headers** of every response: `X-Request-Id`, the id of the request in the logs; of operations that may return 429 also `RateLimit`
          and `RateLimit-Policy`. The responses list only their other headers.
        - **Live updates**: `GET /api/v1/events` with `Accept: text/event-stream`, or SignalR (WebSockets, JSON) at `{OrderHub.Path}` with the
          messages `orderUpdated` and `paymentUpdated`: `sequence`, `orderId`, `status`, `reason`, `at`.
        """;

    public async Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Shop",
            Version = Assembly.GetExecutingAssembly().GetName().Version!.ToString(3),
            Description = Conventions,
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        document.Security = [DescribeOperation.Bearer(document)];
        document.Servers = [new OpenApiServer { Url = "/" }];
        await AddProblem(document, context, cancellationToken);
        document.AddComponent<IOpenApiSecurityScheme>(DescribeOperation.BearerScheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "JWT",
            Description = "The access token of `POST /api/v1/auth/login`.",
        });
        document.AddComponent<IOpenApiSecurityScheme>(DescribeOperation.CartTokenScheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = CartTokenHeader.Name,
            Description = "The token of `POST /api/v1/carts`.",
        });

        foreach (var (name, description) in AnswerHeader.All)
            document.AddComponent<IOpenApiHeader>(name, new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        foreach (var kind in PossibleProblemsOf(context))
            document.AddComponent<IOpenApiExample>(kind.Code, ExampleOf(kind));

        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations!.Values))
        {
            foreach (var media in operation.RequestBody?.Content?.Values ?? [])
                Close(media.Schema, []);
        }
    }

    private static async Task AddProblem(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var problem = await context.GetOrCreateSchemaAsync(typeof(Problem), cancellationToken: cancellationToken);
        var fault = await context.GetOrCreateSchemaAsync(typeof(ProblemFault), cancellationToken: cancellationToken);
        document.AddComponent(DescribeAnswers.ProblemSchema, problem);
        document.AddComponent(nameof(ProblemFault), fault);
        ((OpenApiSchema)problem.Properties!["errors"]).Items = new OpenApiSchemaReference(nameof(ProblemFault), document);
    }

    /// <summary>In the order of the catalog. Problems that any request may cause, such as <c>malformed-request</c>, belong to no operation.</summary>
    private static IEnumerable<ProblemKind> PossibleProblemsOf(OpenApiDocumentTransformerContext context)
    {
        var possible = context.DescriptionGroups.SelectMany(group => group.Items)
            .SelectMany(description => PossibleProblems.Of(new DescribedEndpoint(description)))
            .Select(kind => kind.Code)
            .ToHashSet(StringComparer.Ordinal);
        return ProblemCatalog.All.Where(kind => possible.Contains(kind.Code));
    }

    private static OpenApiExample ExampleOf(ProblemKind kind)
    {
        var problem = new Problem(
            $"/problems/{kind.Code}", kind.Title, kind.Status, kind.Explanation, "/api/v1/…", kind.Code, "4bf92f35…");
        return new OpenApiExample { Value = JsonSerializer.SerializeToNode(problem, ShopJson.Options) };
    }

    /// <summary>Forbids additional properties for an object and everything in it.</summary>
    private static void Close(IOpenApiSchema? schema, HashSet<IOpenApiSchema> seen)
    {
        if (schema is OpenApiSchemaReference reference)
            schema = reference.RecursiveTarget;
        if (schema is not OpenApiSchema described || !seen.Add(described))
            return;

        if (described.Properties is { Count: > 0 })
            described.AdditionalPropertiesAllowed = false;
        foreach (var inner in (described.Properties?.Values ?? []).Concat(described.OneOf ?? []).Append(described.Items!))
            Close(inner, seen);
    }
}
