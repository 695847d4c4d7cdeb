using System.Diagnostics.CodeAnalysis;
using Shop.Domain.Shared;

namespace Shop.Domain.Catalog.Taxonomy;

/// <summary>The id of a category, <c>cat_…</c>.</summary>
public readonly record struct CategoryId(Guid Value) : IEntityId<CategoryId>
{
    public static string Prefix => "cat";

    public static CategoryId From(Guid value) => new(value);

    public static CategoryId New(DateTimeOffset at) => EntityId.New<CategoryId>(at);

    public static CategoryId Parse(string s, IFormatProvider? provider) => EntityId.Parse<CategoryId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CategoryId result) =>
        EntityId.TryParse(s, out result);

    public override string ToString() => EntityId.Format(this);
}
