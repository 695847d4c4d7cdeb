using System.Diagnostics.CodeAnalysis;
using Shop.Domain.Shared;

namespace Shop.Domain.Orders;

/// <summary>The id of an order, <c>ord_…</c>.</summary>
public readonly record struct OrderId(Guid Value) : IEntityId<OrderId>
{
    public static string Prefix => "ord";

    public static OrderId From(Guid value) => new(value);

    public static OrderId New(DateTimeOffset at) => EntityId.New<OrderId>(at);

    public static OrderId Parse(string s, IFormatProvider? provider) => EntityId.Parse<OrderId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OrderId result) =>
        EntityId.TryParse(s, out result);

    public override string ToString() => EntityId.Format(this);
}
