using System.Diagnostics.CodeAnalysis;
using Shop.Domain.Shared;

namespace Shop.Domain.Catalog.Taxonomy;

/// <summary>The id of a collection, <c>col_…</c>.</summary>
public readonly record struct CollectionId(Guid Value) : IEntityId<CollectionId>
{
    public static string Prefix => "col";

    public static CollectionId From(Guid value) => new(value);

    public static CollectionId New(DateTimeOffset at) => EntityId.New<CollectionId>(at);

    public static CollectionId Parse(string s, IFormatProvider? provider) => EntityId.Parse<CollectionId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CollectionId result) =>
        EntityId.TryParse(s, out result);

    public override string ToString() => EntityId.Format(this);
}
