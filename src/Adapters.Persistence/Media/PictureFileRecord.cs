using Shop.Domain.Media;

namespace Shop.Adapters.Persistence.Media;

/// <summary>The file of a picture in one width.</summary>
internal sealed class PictureFileRecord
{
    /// <summary>In <see cref="ResizedTo"/>: the file that was stored with the picture.</summary>
    public const int Original = 0;

    public required PictureId PictureId { get; init; }

    /// <summary>The width in pixels, or <see cref="Original"/>.</summary>
    public required int ResizedTo { get; init; }

    public required byte[] Data { get; init; }
}
