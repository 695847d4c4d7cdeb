using System.Diagnostics.CodeAnalysis;
using Shop.Domain.Shared;

namespace Shop.Domain.Media;

/// <summary>The id of a picture, <c>med_…</c>.</summary>
public readonly record struct PictureId(Guid Value) : IEntityId<PictureId>
{
    public static string Prefix => "med";

    public static PictureId From(Guid value) => new(value);

    public static PictureId New(DateTimeOffset at) => EntityId.New<PictureId>(at);

    public static PictureId Parse(string s, IFormatProvider? provider) => EntityId.Parse<PictureId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PictureId result) =>
        EntityId.TryParse(s, out result);

    public override string ToString() => EntityId.Format(this);
}
