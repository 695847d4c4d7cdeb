using System.Diagnostics.CodeAnalysis;
using Shop.Domain.Shared;

namespace Shop.Domain.Catalog;

/// <summary>
/// The id of a variant, <c>vnt_…</c>: the sellable unit, by which stock, carts and orders are keyed. Every product has one, its default
/// variant, which has the same UUID.
/// </summary>
public readonly record struct VariantId(Guid Value) : IEntityId<VariantId>
{
    public static string Prefix => "vnt";

    public static VariantId From(Guid value) => new(value);

    public static VariantId Parse(string s, IFormatProvider? provider) => EntityId.Parse<VariantId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out VariantId result) =>
        EntityId.TryParse(s, out result);

    /// <summary>The default variant of a product.</summary>
    public static VariantId DefaultOf(ProductId product) => new(product.Value);

    /// <summary>The product of which this is the default variant. A product has no other one yet.</summary>
    public ProductId AsProduct() => new(Value);

    public override string ToString() => EntityId.Format(this);
}
