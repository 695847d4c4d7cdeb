using Shop.Domain.Media;
using SkiaSharp;

namespace Shop.Adapters.Files.Media;

/// <summary>Encodes pixels, without metadata.</summary>
internal static class PictureEncoder
{
    private const int JpegQuality = 90;
    private const int WebpQuality = 82;

    /// <summary>Several times as fast as the default level and all filters; the files are a third larger.</summary>
    private const int PngLevel = 3;

    /// <param name="format">PNG, JPEG or WebP.</param>
    public static byte[] Encode(SKBitmap pixels, PictureFormat format)
    {
        using var view = pixels.PeekPixels();
        using var file = format switch
        {
            PictureFormat.Png => view.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Sub, PngLevel)),
            PictureFormat.Jpeg => view.Encode(new SKJpegEncoderOptions(JpegQuality)),
            PictureFormat.Webp => view.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, WebpQuality)),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No encoder."),
        };
        return file?.ToArray() ?? throw new InvalidOperationException($"Pixels cannot be encoded as {format}.");
    }
}
