using System.Diagnostics.CodeAnalysis;
using Shop.Domain.Shared;

namespace Shop.Domain.Inventory;

/// <summary>The id of a stock movement, <c>mov_…</c>.</summary>
public readonly record struct StockMovementId(Guid Value) : IEntityId<StockMovementId>
{
    public static string Prefix => "mov";

    public static StockMovementId From(Guid value) => new(value);

    public static StockMovementId New(DateTimeOffset at) => EntityId.New<StockMovementId>(at);

    public static StockMovementId Parse(string s, IFormatProvider? provider) => EntityId.Parse<StockMovementId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out StockMovementId result) =>
        EntityId.TryParse(s, out result);

    public override string ToString() => EntityId.Format(this);
}
