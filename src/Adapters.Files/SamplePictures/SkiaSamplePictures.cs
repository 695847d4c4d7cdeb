using System.Text;
using Shop.Application.Ports.SampleData;
using SkiaSharp;

namespace Shop.Adapters.Files.SamplePictures;

/// <summary>Flat illustrations: the product on a table, in front of a circle.</summary>
internal sealed class SkiaSamplePictures : ISamplePictures
{
    private const int Side = 640;
    private const int BannerWidth = 1280;
    private const int BannerHeight = 480;

    private const float BannerScale = 0.74f;

    /// <summary>Units of <see cref="Sheet"/>.</summary>
    private const float Units = 100;

    public byte[] DrawProduct(string sku, string name, string category)
    {
        var palette = Palette.Of(Seed(sku), name, category);
        return Draw(Side, Side, canvas =>
        {
            canvas.Scale(Side / Units);
            using var sheet = new Sheet(canvas, palette);
            sheet.Rect(palette.Back, 0, 0, Units, Units).Circle(palette.Halo, 50, 47, 40).Rect(palette.Table, 0, 80, Units, 20);
            MotifCatalog.Find(name, category)(sheet);
        });
    }

    public byte[] DrawBanner(string title, IReadOnlyList<string> categories)
    {
        var seed = Seed(title);
        return Draw(BannerWidth, BannerHeight, canvas =>
        {
            const float width = BannerWidth * Units / BannerHeight;
            canvas.Scale(BannerHeight / Units);
            var back = Palette.Of(seed, title, categories[0]);
            using var backdrop = new Sheet(canvas, back);
            backdrop.Rect(back.Back, 0, 0, width, Units).Circle(back.Halo, width * 0.3f, 36, 52).Circle(back.Halo, width * 0.78f, 30, 46).Rect(back.Table, 0, 80, width, 20);
            for (var place = 0; place < 4; place++)
            {
                using var sheet = new Sheet(canvas, Palette.Of(seed + (uint)(place * 3), title, categories[0]));
                sheet.At(4 + (place * 63), 80 - (80 * BannerScale), BannerScale, 0, MotifCatalog.OfBanner(categories[place % categories.Count], place / categories.Count));
            }
        });
    }

    /// <summary>FNV-1a, because <see cref="string.GetHashCode()"/> differs in every process.</summary>
    private static uint Seed(string text) => Encoding.UTF8.GetBytes(text).Aggregate(2166136261u, (hash, one) => unchecked((hash ^ one) * 16777619));

    private static byte[] Draw(int width, int height, Action<SKCanvas> draw)
    {
        using var pixels = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(pixels);
        draw(canvas);
        using var view = pixels.PeekPixels();
        using var file = view.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Sub, zLibLevel: 1));
        return file!.ToArray();
    }
}
