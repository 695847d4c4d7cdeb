using System.Buffers.Binary;
using System.Text;
using Shop.Domain.Media;
using SkiaSharp;

namespace Shop.Adapters.Files.Tests.Media;

/// <summary>Picture files of every format.</summary>
internal static class PictureFiles
{
    /// <summary>Red on the left and blue on the right.</summary>
    public static byte[] RedAndBlue(PictureFormat format, int width = 48, int height = 32)
    {
        if (format == PictureFormat.Gif)
            return AnimatedGif(width, height);

        using var pixels = new SKBitmap(width, height);
        using var canvas = new SKCanvas(pixels);
        canvas.Clear(SKColors.Red);
        using var blue = new SKPaint { Color = SKColors.Blue };
        canvas.DrawRect(width / 2f, 0, width, height, blue);
        using var file = pixels.Encode(Enum.Parse<SKEncodedImageFormat>(format.ToString(), ignoreCase: true), 95);
        return file.ToArray();
    }

    /// <summary>A JPEG file whose metadata states an orientation and a text.</summary>
    public static byte[] JpegWithMetadata(ushort orientation, string text)
    {
        var jpeg = RedAndBlue(PictureFormat.Jpeg);
        byte[] exif =
        [
            .. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 2, 0,
            0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0,
            0x0E, 0x01, 2, 0, (byte)text.Length, 0, 0, 0, 38, 0, 0, 0,
            0, 0, 0, 0, .. Encoding.ASCII.GetBytes(text),
        ];
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(exif.Length + 2));
        return [.. jpeg[..2], 0xFF, 0xE1, .. length, .. exif, .. jpeg[2..]];
    }

    /// <summary>The colours of two pixels: in the middle of the left quarter and in the middle of the right quarter.</summary>
    public static (SKColor Left, SKColor Right) Ends(byte[] file)
    {
        using var pixels = SKBitmap.Decode(file);
        return (pixels.GetPixel(pixels.Width / 8, pixels.Height / 2), pixels.GetPixel(pixels.Width - 1 - (pixels.Width / 8), pixels.Height / 2));
    }

    /// <summary>Two frames: red and blue, then green.</summary>
    private static byte[] AnimatedGif(int width, int height) =>
    [
        .. "GIF89a"u8, .. Size(width, height), 0xF1, 0, 0,
        255, 0, 0, 0, 0, 255, 0, 255, 0, 0, 0, 0,
        .. Frame(width, height, column => column < width / 2 ? 0 : 1), .. Frame(width, height, _ => 2), 0x3B,
    ];

    private static byte[] Frame(int width, int height, Func<int, int> colour)
    {
        // A clear code (4) before every pixel keeps all codes at three bits.
        var codes = Enumerable.Range(0, width * height).SelectMany(i => new[] { 4, colour(i % width) }).Append(5).ToList();
        var bytes = new byte[(codes.Count * 3 + 7) / 8];
        foreach (var (index, code) in codes.Index())
        {
            for (var bit = 0; bit < 3; bit++)
                bytes[(index * 3 + bit) / 8] |= (byte)(((code >> bit) & 1) << ((index * 3 + bit) % 8));
        }

        return [0x21, 0xF9, 4, 0, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0, .. Size(width, height), 0, 2, .. bytes.Chunk(255).SelectMany(chunk => chunk.Prepend((byte)chunk.Length)), 0];
    }

    private static byte[] Size(int width, int height) => [(byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8)];
}
