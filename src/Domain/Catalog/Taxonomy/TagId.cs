using System.Diagnostics.CodeAnalysis;
using Shop.Domain.Shared;

namespace Shop.Domain.Catalog.Taxonomy;

/// <summary>The id of a tag, <c>tag_…</c>.</summary>
public readonly record struct TagId(Guid Value) : IEntityId<TagId>
{
    public static string Prefix => "tag";

    public static TagId From(Guid value) => new(value);

    public static TagId New(DateTimeOffset at) => EntityId.New<TagId>(at);

    public static TagId Parse(string s, IFormatProvider? provider) => EntityId.Parse<TagId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TagId result) =>
        EntityId.TryParse(s, out result);

    public override string ToString() => EntityId.Format(this);
}
