using Shop.Application.Ports.Media;
using Shop.Domain.Media;
using SkiaSharp;

namespace Shop.Adapters.Files.Media;

/// <summary>Decodes and encodes with SkiaSharp, which is loaded by the first call; a field of one of its types would load it at the start.</summary>
internal sealed class SkiaPictureCodec : IPictureCodec
{
    public PictureHeader? ReadHeader(ReadOnlyMemory<byte> file)
    {
        if (FileFormats.Of(file.Span) is not { } format)
            return null;

        using var codec = Open(file);
        return codec is null ? null : new PictureHeader(format, codec.Info.Width, codec.Info.Height);
    }

    public Task<EncodedPicture?> Encode(ReadOnlyMemory<byte> file, CancellationToken cancellation) => Task.Run(() => Encode(file), cancellation);

    public Task<byte[]?> Resize(ReadOnlyMemory<byte> file, int width, CancellationToken cancellation) =>
        Task.Run(() => Resize(file, width), cancellation);

    private static EncodedPicture? Encode(ReadOnlyMemory<byte> file)
    {
        if (FileFormats.Of(file.Span) is not { } format)
            return null;

        using var codec = Open(file);
        if (codec is null || Decode(codec, codec.Info.Size) is not { } pixels)
            return null;

        using var upright = Orientation.Apply(pixels, codec.EncodedOrigin);
        var stored = format == PictureFormat.Gif ? PictureFormat.Png : format;
        return new EncodedPicture(stored, upright.Width, upright.Height, PictureEncoder.Encode(upright, stored));
    }

    private static byte[]? Resize(ReadOnlyMemory<byte> file, int width)
    {
        using var codec = FileFormats.Of(file.Span) is null ? null : Open(file);
        using var pixels = codec is null ? null : Decode(codec, SmallestDecodable(codec, width));
        if (pixels is null)
            return null;

        var height = Math.Max(1, (int)Math.Round((double)codec!.Info.Height * width / codec.Info.Width));
        if (pixels.Width == width)
            return PictureEncoder.Encode(pixels, PictureFormat.Webp);

        using var resized = PixelMemory.Allocate(pixels.Info.WithSize(width, height));
        return pixels.ScalePixels(resized, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear)) ? PictureEncoder.Encode(resized, PictureFormat.Webp) : null;
    }

    private static SKCodec? Open(ReadOnlyMemory<byte> file)
    {
        using var data = SKData.CreateCopy(file.Span);
        return SKCodec.Create(data);
    }

    /// <summary>In the colour space of the Web, so that the picture needs no colour profile; null for a damaged or incomplete file.</summary>
    private static SKBitmap? Decode(SKCodec codec, SKSizeI size)
    {
        var alpha = codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul;
        using var colours = SKColorSpace.CreateSrgb();
        var pixels = PixelMemory.Allocate(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, alpha, colours));
        if (codec.GetPixels(pixels.Info, pixels.GetPixels()) == SKCodecResult.Success)
            return pixels;

        pixels.Dispose();
        return null;
    }

    /// <summary>JPEG files can be decoded in eighths of their size, which takes a fraction of the memory and the time.</summary>
    private static SKSizeI SmallestDecodable(SKCodec codec, int width) =>
        Enumerable.Range(1, 8).Select(eighths => codec.GetScaledDimensions(eighths / 8f)).FirstOrDefault(size => size.Width >= width, codec.Info.Size);
}
