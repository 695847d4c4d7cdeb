using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Files.Media;
using Shop.Application.Media;
using Shop.Application.Ports.Media;
using Shop.Domain.Media;
using Shop.Domain.Shared;
using Shop.Testing;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Adapters.Files.Tests.Media;

public sealed class DamagedPictureTests
{
    private const int Runs = 400;

    private static readonly byte[][] Valid =
        [.. Enum.GetValues<PictureFormat>().Select(format => PictureFiles.RedAndBlue(format)), PictureFiles.JpegWithMetadata(6, "taken here")];

    private static readonly Gen<byte[]> AnyFile = Gen.OneOf(
        ArbMap.Default.GeneratorFor<byte[]>().Where(bytes => bytes is not null),
        Gen.Elements(Valid).SelectMany(file => Gen.Choose(0, file.Length).Select(length => file[..length])),
        Gen.Elements(Valid).SelectMany(file => Gen.Choose(0, (file.Length * 8) - 1).NonEmptyListOf().Select(bits => Flipped(file, bits))),
        Gen.Elements(Valid).SelectMany(file => Gen.Choose(0, file.Length).SelectMany(at => ArbMap.Default.GeneratorFor<byte[]>().Select(bytes => (byte[])[.. file[..at], .. bytes ?? []]))));

    [Fact]
    public async Task Damaged_picture_is_stored_or_rejected_as_invalid()
    {
        await using var shop = new RunningShop(services => services.AddSingleton<IPictureCodec, SkiaPictureCodec>());
        var results = new Dictionary<string, int>(StringComparer.Ordinal);

        Prop.ForAll(AnyFile.ToArbitrary(), async file => { results[await Upload(shop, file)] = 0; }).Check(Seed.Config(Runs));

        results.Keys.Should().BeSubsetOf(["stored", "image-invalid"]).And.HaveCount(2);
    }

    private static async Task<string> Upload(RunningShop shop, byte[] file)
    {
        using var content = new MemoryStream(file);
        try
        {
            var details = await shop.Send(new UploadPicture(Some.Admin, content, DeclaredType: null));
            (await shop.Send(new GetResizedPicture(details.Id, Picture.Widths[0]))).Content.Should().NotBeEmpty();
            return "stored";
        }
        catch (DomainException refused)
        {
            return refused.Code;
        }
    }

    private static byte[] Flipped(byte[] file, IEnumerable<int> bits)
    {
        byte[] flipped = [.. file];
        foreach (var bit in bits)
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
        return flipped;
    }
}
