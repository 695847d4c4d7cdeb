using System.Text.Json;
using System.Text.Json.Nodes;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Web.Http.Idempotency;

/// <summary>Metadata: a property of the response that is sent once and not stored, so that a repeated request gets null instead.</summary>
internal sealed record AnswerSecret(string Property)
{
    public static StoredAnswer RemoveFrom(StoredAnswer answer, HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<AnswerSecret>() is { } secret && JsonNode.Parse(answer.Body) is JsonObject body && body.ContainsKey(secret.Property)
            ? answer with { Body = WithNull(body, secret.Property) }
            : answer;

    private static byte[] WithNull(JsonObject body, string property)
    {
        body[property] = null;
        return JsonSerializer.SerializeToUtf8Bytes(body);
    }
}
