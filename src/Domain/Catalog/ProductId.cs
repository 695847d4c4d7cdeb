using System.Diagnostics.CodeAnalysis;
using Shop.Domain.Shared;

namespace Shop.Domain.Catalog;

/// <summary>The id of a product, <c>prd_…</c>.</summary>
public readonly record struct ProductId(Guid Value) : IEntityId<ProductId>
{
    public static string Prefix => "prd";

    public static ProductId From(Guid value) => new(value);

    public static ProductId New(DateTimeOffset at) => EntityId.New<ProductId>(at);

    public static ProductId Parse(string s, IFormatProvider? provider) => EntityId.Parse<ProductId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ProductId result) =>
        EntityId.TryParse(s, out result);

    public override string ToString() => EntityId.Format(this);
}
