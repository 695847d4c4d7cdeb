using System.Diagnostics.CodeAnalysis;
using Shop.Domain.Shared;

namespace Shop.Domain.Webhooks;

/// <summary>The id of a webhook delivery, <c>whd_…</c>.</summary>
public readonly record struct WebhookDeliveryId(Guid Value) : IEntityId<WebhookDeliveryId>
{
    public static string Prefix => "whd";

    public static WebhookDeliveryId From(Guid value) => new(value);

    public static WebhookDeliveryId New(DateTimeOffset at) => EntityId.New<WebhookDeliveryId>(at);

    public static WebhookDeliveryId Parse(string s, IFormatProvider? provider) => EntityId.Parse<WebhookDeliveryId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out WebhookDeliveryId result) =>
        EntityId.TryParse(s, out result);

    public override string ToString() => EntityId.Format(this);
}
