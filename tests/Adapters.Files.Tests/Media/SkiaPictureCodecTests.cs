using System.Text;
using Shop.Adapters.Files.Media;
using Shop.Domain.Media;
using SkiaSharp;

namespace Shop.Adapters.Files.Tests.Media;

public sealed class SkiaPictureCodecTests
{
    private readonly SkiaPictureCodec _codec = new();

    [Theory]
    [InlineData(PictureFormat.Png, PictureFormat.Png)]
    [InlineData(PictureFormat.Jpeg, PictureFormat.Jpeg)]
    [InlineData(PictureFormat.Webp, PictureFormat.Webp)]
    [InlineData(PictureFormat.Gif, PictureFormat.Png)]
    public async Task Picture_is_encoded_in_its_format_and_an_animation_as_its_first_frame(PictureFormat format, PictureFormat stored)
    {
        var file = PictureFiles.RedAndBlue(format);

        var encoded = (await _codec.Encode(file, CancellationToken.None))!;

        _codec.ReadHeader(file).Should().Be(new PictureHeader(format, 48, 32));
        _codec.ReadHeader(encoded.File).Should().Be(new PictureHeader(stored, 48, 32));
        encoded.Should().BeEquivalentTo(new { Format = stored, Width = 48, Height = 32 });
        AreRedAndBlue(PictureFiles.Ends(encoded.File));
    }

    [Theory]
    [InlineData(1, 48, 32, true)]
    [InlineData(2, 48, 32, false)]
    [InlineData(3, 48, 32, false)]
    [InlineData(4, 48, 32, true)]
    [InlineData(5, 32, 48, null)]
    [InlineData(6, 32, 48, null)]
    [InlineData(7, 32, 48, null)]
    [InlineData(8, 32, 48, null)]
    public async Task Orientation_is_applied_and_metadata_is_dropped(int orientation, int width, int height, bool? redIsLeft)
    {
        var file = PictureFiles.JpegWithMetadata((ushort)orientation, "taken at 48.2N 16.4E");

        var encoded = (await _codec.Encode(file, CancellationToken.None))!;

        (encoded.Width, encoded.Height).Should().Be((width, height));
        Encoding.Latin1.GetString(encoded.File).Should().NotContain("taken at").And.NotContain("Exif");
        using var pixels = SKBitmap.Decode(encoded.File);
        var top = pixels.GetPixel(width / 2, height / 8);
        if (redIsLeft is null)
            IsRed(top).Should().Be(orientation is 5 or 6, "the stored left side is visible at the top");
        else
            IsRed(pixels.GetPixel(width / 8, height / 2)).Should().Be(redIsLeft.Value);
    }

    [Theory]
    [InlineData(PictureFormat.Png)]
    [InlineData(PictureFormat.Jpeg)]
    [InlineData(PictureFormat.Webp)]
    [InlineData(PictureFormat.Gif)]
    public async Task Truncated_picture_is_not_encoded(PictureFormat format)
    {
        var file = PictureFiles.RedAndBlue(format);

        (await _codec.Encode(file.AsMemory(0, file.Length / 4), CancellationToken.None)).Should().BeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("BM pretends to be a bitmap")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("GIF88a")]
    [InlineData("RIFF____WAVE")]
    public void File_of_another_format_has_no_header(string file) => _codec.ReadHeader(Encoding.ASCII.GetBytes(file)).Should().BeNull();

    [Theory]
    [InlineData(PictureFormat.Png)]
    [InlineData(PictureFormat.Jpeg)]
    [InlineData(PictureFormat.Webp)]
    public async Task Resized_picture_is_WebP_with_the_same_proportions(PictureFormat format)
    {
        var resized = (await _codec.Resize(PictureFiles.RedAndBlue(format, 600, 401), 160, CancellationToken.None))!;

        _codec.ReadHeader(resized).Should().Be(new PictureHeader(PictureFormat.Webp, 160, 107));
        AreRedAndBlue(PictureFiles.Ends(resized));
    }

    [Fact]
    public async Task Narrow_picture_has_at_least_one_row_when_it_is_resized() =>
        _codec.ReadHeader((await _codec.Resize(PictureFiles.RedAndBlue(PictureFormat.Png, 1000, 1), 160, CancellationToken.None))!)!.Height.Should().Be(1);

    private static void AreRedAndBlue((SKColor Left, SKColor Right) ends)
    {
        IsRed(ends.Left).Should().BeTrue();
        IsRed(ends.Right).Should().BeFalse();
    }

    private static bool IsRed(SKColor colour) => colour.Red > 200 && colour.Blue < 60;
}
