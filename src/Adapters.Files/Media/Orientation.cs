using SkiaSharp;

namespace Shop.Adapters.Files.Media;

/// <summary>The orientation of a camera, which the metadata of a picture states.</summary>
internal static class Orientation
{
    /// <summary>Returns the pixels as they are to be seen: the argument when it is upright; otherwise others, and the argument is disposed of.</summary>
    public static SKBitmap Apply(SKBitmap pixels, SKEncodedOrigin origin)
    {
        if (origin is SKEncodedOrigin.TopLeft)
            return pixels;

        var (width, height) = (pixels.Width, pixels.Height);
        var lies = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var upright = PixelMemory.Allocate(lies ? pixels.Info.WithSize(height, width) : pixels.Info);
        using var canvas = new SKCanvas(upright);
        canvas.SetMatrix(MatrixOf(origin, width, height));
        canvas.DrawBitmap(pixels, 0, 0, SKSamplingOptions.Default);
        pixels.Dispose();
        return upright;
    }

    /// <summary>Maps stored to visible coordinates: x' = scaleX·x + skewX·y + transX, y' = skewY·x + scaleY·y + transY.</summary>
    private static SKMatrix MatrixOf(SKEncodedOrigin origin, int width, int height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
