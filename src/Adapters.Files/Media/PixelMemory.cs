using Shop.Application.Ports.UnitOfWork;
using SkiaSharp;

namespace Shop.Adapters.Files.Media;

/// <summary>The memory of pixels, outside the managed heap.</summary>
internal static class PixelMemory
{
    /// <exception cref="OverloadedException">There is not enough memory.</exception>
    public static SKBitmap Allocate(SKImageInfo info)
    {
        var pixels = new SKBitmap();
        if (pixels.TryAllocPixels(info))
            return pixels;

        pixels.Dispose();
        throw new OverloadedException("There is not enough memory for a picture.");
    }
}
