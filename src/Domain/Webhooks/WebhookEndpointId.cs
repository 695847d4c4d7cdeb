using System.Diagnostics.CodeAnalysis;
using Shop.Domain.Shared;

namespace Shop.Domain.Webhooks;

/// <summary>The id of a webhook endpoint, <c>whe_…</c>.</summary>
public readonly record struct WebhookEndpointId(Guid Value) : IEntityId<WebhookEndpointId>
{
    public static string Prefix => "whe";

    public static WebhookEndpointId From(Guid value) => new(value);

    public static WebhookEndpointId New(DateTimeOffset at) => EntityId.New<WebhookEndpointId>(at);

    public static WebhookEndpointId Parse(string s, IFormatProvider? provider) => EntityId.Parse<WebhookEndpointId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out WebhookEndpointId result) =>
        EntityId.TryParse(s, out result);

    public override string ToString() => EntityId.Format(this);
}
