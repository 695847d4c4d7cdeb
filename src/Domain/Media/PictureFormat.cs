namespace Shop.Domain.Media;

/// <summary>The file formats of pictures. GIF is accepted and stored as PNG.</summary>
public enum PictureFormat
{
    Png,
    Jpeg,
    Webp,
    Gif,
}
