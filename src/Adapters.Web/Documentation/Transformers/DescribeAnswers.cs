using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Shop.Adapters.Web.Events;
using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Json;

namespace Shop.Adapters.Web.Documentation.Transformers;

/// <summary>
/// Describes the responses of an operation: the headers of successful ones, and the possible problems of each error status. The headers of
/// every response are explained once, at the beginning of the document; 429 and 500, where clients need them, also list them.
/// </summary>
internal sealed class DescribeAnswers : IOpenApiOperationTransformer
{
    public const string ProblemSchema = nameof(Problem);

    private const string NotModified = "304";

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var endpoint = new DescribedEndpoint(context.Description);
        var answers = operation.Responses!;
        foreach (var answer in answers.Values.Cast<OpenApiResponse>())
            answer.Headers = Headers(GoodHeaders(endpoint), context.Document!);
        foreach (var text in endpoint.Answers.Where(answer => answer.Type == typeof(string)).SelectMany(answer => answer.ContentTypes))
            answers["200"].Content![text] = text == EventStreamAnswer.ContentType ? EventStream() : Text();
        if (endpoint is { IsRead: true, IsTagged: true })
            answers[NotModified] = new OpenApiResponse { Description = "The client's copy is current.", Headers = Headers(GoodHeaders(endpoint), context.Document!) };

        foreach (var sameStatus in PossibleProblems.Of(endpoint).GroupBy(kind => kind.Status))
            answers[sameStatus.Key.ToString(CultureInfo.InvariantCulture)] = Refusal(endpoint, [.. sameStatus], context.Document!);
        return Task.CompletedTask;
    }

    private static OpenApiResponse Refusal(DescribedEndpoint endpoint, IReadOnlyList<ProblemKind> kinds, OpenApiDocument document) => new()
    {
        // The examples explain the codes.
        Description = string.Join(", ", kinds.Select(kind => $"`{kind.Code}`")),
        Headers = Headers(RefusalHeaders(endpoint, kinds), document),
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            [ProblemAnswer.ContentType] = new()
            {
                Schema = new OpenApiSchemaReference(ProblemSchema, document),
                Examples = kinds.ToDictionary(kind => kind.Code, IOpenApiExample (kind) => new OpenApiExampleReference(kind.Code, document), StringComparer.Ordinal),
            },
        },
    };

    private static OpenApiMediaType Text() => new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static OpenApiMediaType EventStream() => new()
    {
        Schema = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Description = "Server-sent events. Each has the sequence number as `id`, the type as `event`, and an item of a page as `data`. "
                + "The last one, `stream.closed`, has no id; `data` contains the `reason` why the server closed the stream: "
                + $"{string.Join(", ", EnumNames<StreamEnd>.All.Select(reason => $"`{reason}`"))}.",
        },
        Example = "retry: 2000\n\nid: 42\nevent: order.paid\ndata: {\"id\":\"evt_0190a1b2c3d47e5f8a9b0c1d2e3f4a5b\",…}\n\n",
    };

    private static IReadOnlyCollection<string> GoodHeaders(DescribedEndpoint endpoint) =>
    [
        .. When(endpoint.IsTagged, HeaderNames.ETag),
        .. When(endpoint.Answers.Any(answer => answer.StatusCode is StatusCodes.Status201Created or StatusCodes.Status202Accepted && answer.Type != typeof(void)), HeaderNames.Location),
        .. When(endpoint.IsPaged, HeaderNames.Link),
        .. When(endpoint.IsIdempotent, AnswerHeader.Replayed),
    ];

    private static IReadOnlyCollection<string> RefusalHeaders(DescribedEndpoint endpoint, IReadOnlyList<ProblemKind> kinds) =>
    [
        .. When(kinds[0].Status == StatusCodes.Status500InternalServerError, AnswerHeader.RequestId),
        .. When(kinds[0].Status == StatusCodes.Status429TooManyRequests, AnswerHeader.RateLimitPolicy),
        .. When(kinds[0].Status == StatusCodes.Status429TooManyRequests, AnswerHeader.RateLimit),
        .. When(endpoint.IsIdempotent && kinds[0].Status is StatusCodes.Status404NotFound or StatusCodes.Status409Conflict, AnswerHeader.Replayed),
        .. When(kinds.Any(kind => kind.RetryAfter is not null), HeaderNames.RetryAfter),
        .. When(kinds.Any(kind => kind.Status == StatusCodes.Status401Unauthorized), HeaderNames.WWWAuthenticate),
    ];

    private static string[] When(bool applies, string header) => applies ? [header] : [];

    private static Dictionary<string, IOpenApiHeader>? Headers(IReadOnlyCollection<string> names, OpenApiDocument document) =>
        names.Count == 0
            ? null
            : names.ToDictionary(name => name, IOpenApiHeader (name) => new OpenApiHeaderReference(name, document), StringComparer.Ordinal);
}
