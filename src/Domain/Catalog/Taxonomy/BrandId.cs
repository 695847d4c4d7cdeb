using System.Diagnostics.CodeAnalysis;
using Shop.Domain.Shared;

namespace Shop.Domain.Catalog.Taxonomy;

/// <summary>The id of a brand, <c>brd_…</c>.</summary>
public readonly record struct BrandId(Guid Value) : IEntityId<BrandId>
{
    public static string Prefix => "brd";

    public static BrandId From(Guid value) => new(value);

    public static BrandId New(DateTimeOffset at) => EntityId.New<BrandId>(at);

    public static BrandId Parse(string s, IFormatProvider? provider) => EntityId.Parse<BrandId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BrandId result) =>
        EntityId.TryParse(s, out result);

    public override string ToString() => EntityId.Format(this);
}
