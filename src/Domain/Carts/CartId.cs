using System.Diagnostics.CodeAnalysis;
using Shop.Domain.Shared;

namespace Shop.Domain.Carts;

/// <summary>The id of a cart, <c>crt_…</c>. No response contains it.</summary>
public readonly record struct CartId(Guid Value) : IEntityId<CartId>
{
    public static string Prefix => "crt";

    public static CartId From(Guid value) => new(value);

    public static CartId New(DateTimeOffset at) => EntityId.New<CartId>(at);

    public static CartId Parse(string s, IFormatProvider? provider) => EntityId.Parse<CartId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CartId result) =>
        EntityId.TryParse(s, out result);

    public override string ToString() => EntityId.Format(this);
}
