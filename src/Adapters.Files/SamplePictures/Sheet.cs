using SkiaSharp;

namespace Shop.Adapters.Files.SamplePictures;

/// <summary>A canvas of 100 by 100 units, on which shapes are drawn by SVG paths. Products stand on the line y = 80.</summary>
internal sealed class Sheet(SKCanvas canvas, Palette palette) : IDisposable
{
    private readonly SKPaint _paint = new() { IsAntialias = true, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round };

    public Palette Colours => palette;

    public SKColor Main => palette.Main;

    public SKColor Dark => palette.MainDark;

    public SKColor Light => palette.MainLight;

    public SKColor Accent => palette.Accent;

    public SKColor AccentDark => palette.AccentDark;

    public Sheet Fill(SKColor colour, string path) => Draw(colour, SKPaintStyle.Fill, 0, path);

    public Sheet Line(SKColor colour, float width, string path) => Draw(colour, SKPaintStyle.Stroke, width, path);

    public Sheet Rect(SKColor colour, float x, float y, float width, float height, float radius = 0)
    {
        Prepare(colour, SKPaintStyle.Fill, 0);
        canvas.DrawRoundRect(x, y, width, height, radius, radius, _paint);
        return this;
    }

    public Sheet Oval(SKColor colour, float x, float y, float radiusX, float radiusY)
    {
        Prepare(colour, SKPaintStyle.Fill, 0);
        canvas.DrawOval(x, y, radiusX, radiusY, _paint);
        return this;
    }

    public Sheet Circle(SKColor colour, float x, float y, float radius) => Oval(colour, x, y, radius, radius);

    /// <summary>The shadow of an object that stands on the table.</summary>
    public Sheet Shadow(float width, float x = 50, float y = 80) => Oval(Palette.Shade, x, y, width / 2, width * 0.055f);

    /// <summary>Draws in coordinates that are moved, enlarged and rotated around the point.</summary>
    public Sheet At(float x, float y, float scale, float degrees, Action<Sheet> draw)
    {
        canvas.Save();
        canvas.Translate(x, y);
        canvas.RotateDegrees(degrees);
        canvas.Scale(scale);
        draw(this);
        canvas.Restore();
        return this;
    }

    public void Dispose() => _paint.Dispose();

    private Sheet Draw(SKColor colour, SKPaintStyle style, float width, string path)
    {
        Prepare(colour, style, width);
        using var shape = SKPath.ParseSvgPathData(path);
        canvas.DrawPath(shape, _paint);
        return this;
    }

    private void Prepare(SKColor colour, SKPaintStyle style, float width) => (_paint.Color, _paint.Style, _paint.StrokeWidth) = (colour, style, width);
}
