using System.Security.Cryptography;
using Shop.Adapters.Files.Media;
using Shop.Adapters.Files.SamplePictures;
using Shop.Domain.Media;

namespace Shop.Adapters.Files.Tests.SamplePictures;

public sealed class SamplePicturesTests
{
    private readonly SkiaSamplePictures _pictures = new();

    [Fact]
    public void Picture_of_a_product_is_a_square_and_that_of_a_banner_is_wide()
    {
        var codec = new SkiaPictureCodec();

        codec.ReadHeader(_pictures.DrawProduct("EM-2015", "Teapot", "tableware")).Should().Be(new PictureHeader(PictureFormat.Png, 640, 640));
        codec.ReadHeader(_pictures.DrawBanner("Take your time", ["coffee-and-tea"])).Should().Be(new PictureHeader(PictureFormat.Png, 1280, 480));
    }

    [Fact]
    public void Same_product_always_has_the_same_picture()
    {
        var picture = _pictures.DrawProduct("EM-2015", "Teapot", "tableware");

        _pictures.DrawProduct("EM-2015", "Teapot", "tableware").Should().Equal(picture);
        _pictures.DrawProduct("EM-2016", "Teapot", "tableware").Should().NotEqual(picture, "the sku chooses the colours");
    }

    [Fact]
    public void Product_with_an_unknown_name_has_the_motif_of_its_category()
    {
        string[] categories = ["cookware", "coffee-and-tea", "tableware", "lighting", "textiles", "storage", "garden-tools", "planters", "desk", "unknown"];

        var pictures = categories.Select(category => Convert.ToHexString(SHA256.HashData(_pictures.DrawProduct("X-1", "Thing", category)))).ToList();

        pictures.Distinct(StringComparer.Ordinal).Should().HaveCountGreaterThanOrEqualTo(categories.Length - 1);
    }
}
