using System.Diagnostics.CodeAnalysis;
using Shop.Domain.Shared;

namespace Shop.Domain.Payments;

/// <summary>The id of a payment, <c>pay_…</c>.</summary>
public readonly record struct PaymentId(Guid Value) : IEntityId<PaymentId>
{
    public static string Prefix => "pay";

    public static PaymentId From(Guid value) => new(value);

    public static PaymentId New(DateTimeOffset at) => EntityId.New<PaymentId>(at);

    public static PaymentId Parse(string s, IFormatProvider? provider) => EntityId.Parse<PaymentId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PaymentId result) =>
        EntityId.TryParse(s, out result);

    public override string ToString() => EntityId.Format(this);
}
