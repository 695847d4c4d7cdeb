using Shop.Domain.Media;

namespace Shop.Adapters.Files.Media;

/// <summary>Recognizes the formats of pictures by their first bytes, so that no decoder of another format sees a file.</summary>
internal static class FileFormats
{
    /// <summary>Null for any other file.</summary>
    public static PictureFormat? Of(ReadOnlySpan<byte> file) => file switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PictureFormat.Png,
        [0xFF, 0xD8, 0xFF, ..] => PictureFormat.Jpeg,
        _ when file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8) => PictureFormat.Gif,
        _ when file.Length >= 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8) => PictureFormat.Webp,
        _ => null,
    };
}
