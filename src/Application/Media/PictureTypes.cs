using Shop.Domain.Media;

namespace Shop.Application.Media;

/// <summary>The media types of picture formats.</summary>
public static class PictureTypes
{
    public static string Of(PictureFormat format) => format switch
    {
        PictureFormat.Png => "image/png",
        PictureFormat.Jpeg => "image/jpeg",
        PictureFormat.Webp => "image/webp",
        _ => "image/gif",
    };

    /// <summary>Whether the type names a format other than the given one. Types of no picture format, such as binary data, do not.</summary>
    public static bool Contradicts(string? type, PictureFormat format) =>
        Enum.GetValues<PictureFormat>().Any(other => other != format && Of(other).Equals(type, StringComparison.OrdinalIgnoreCase));
}
