using Shop.Application.Ports.SampleData;

namespace Shop.Testing.Fakes;

/// <summary>Draws what <see cref="FakePictureCodec"/> reads.</summary>
public sealed class FakeSamplePictures : ISamplePictures
{
    public byte[] DrawProduct(string sku, string name, string category) => FakePictureCodec.File("png 640x640");

    public byte[] DrawBanner(string title, IReadOnlyList<string> categories) => FakePictureCodec.File("png 1280x480");
}
