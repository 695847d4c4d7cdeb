using Shop.Application.Media;
using Shop.Domain.Media;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Media;

public sealed class UploadPictureTests : IAsyncLifetime
{
    private readonly RunningShop _shop = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Picture_is_stored_as_the_codec_encodes_it()
    {
        var details = await Upload("jpeg 640x480");

        details.Should().BeEquivalentTo(new { Url = $"/media/{details.Id}", Width = 640, Height = 480, ContentType = "image/jpeg" });
        var file = await _shop.Send(new GetPicture(details.Id));
        file.ContentType.Should().Be("image/jpeg");
        file.Content.Should().Equal(FakePictureCodec.File("encoded jpeg 640x480"));
    }

    [Theory]
    [InlineData("text", null, "not-a-picture")]
    [InlineData("", null, "not-a-picture")]
    [InlineData("png 10x10 damaged", null, "damaged")]
    [InlineData("png 10x10", "image/jpeg", "mislabelled")]
    [InlineData("png 8000x5001", null, "too-many-pixels")]
    [InlineData("png 16384x1", null, "side-too-long")]
    [InlineData("png 1x16384", null, "side-too-long")]
    public async Task Invalid_picture_is_rejected_by_the_rule_that_it_breaks(string file, string? declared, string rule)
    {
        var upload = () => Upload(file, declared);

        var refused = (await upload.Should().ThrowAsync<DomainException>()).Which;
        refused.Code.Should().Be("image-invalid");
        refused.Faults.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Field = "file", Code = rule });
        _shop.Stored<Picture>().Should().BeEmpty();
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("IMAGE/PNG")]
    [InlineData("application/octet-stream")]
    [InlineData("text/plain")]
    public async Task Content_determines_the_format_of_a_picture(string declared) =>
        (await Upload("png 8000x5000", declared)).ContentType.Should().Be("image/png");

    [Fact]
    public async Task Picture_with_too_many_pixels_is_rejected_before_it_is_decoded()
    {
        var upload = () => Upload("png 16000x16000");

        await upload.Should().ThrowAsync<DomainException>();
        _shop.Pictures.Decoded.Should().Be(0);
    }

    [Fact]
    public async Task File_of_more_than_5_MiB_is_rejected()
    {
        var upload = () => Upload("png 10x10 " + new string('x', Picture.MaxFileSize));

        (await upload.Should().ThrowAsync<DomainException>()).Which.Faults.Should().ContainSingle(fault => fault.Code == "too-large");
    }

    [Fact]
    public async Task Picture_is_resized_once_for_each_width_and_not_enlarged()
    {
        var id = (await Upload("png 500x400")).Id;

        string[] files = [await Resized(id, 160), await Resized(id, 160), await Resized(id, 640), await Resized(id, 1280)];

        files.Should().Equal("encoded png 500x400 in 160", "encoded png 500x400 in 160", "encoded png 500x400 in 500", "encoded png 500x400 in 500");
        _shop.Pictures.Decoded.Should().Be(3, "the upload, 160 and 500 pixels");
    }

    [Fact]
    public async Task Concurrent_requests_for_one_width_resize_the_picture_once()
    {
        var id = (await Upload("png 500x400")).Id;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Resized(id, 320))));

        _shop.Pictures.Decoded.Should().Be(2);
    }

    [Fact]
    public async Task Unknown_picture_and_unknown_width_are_not_found()
    {
        var id = (await Upload("png 500x400")).Id;
        Func<Task>[] reads =
        [
            () => _shop.Send(new GetPicture(PictureId.New(TestClock.Start))),
            () => Resized(PictureId.New(TestClock.Start), 160),
            () => Resized(id, 161),
        ];

        foreach (var read in reads)
            (await read.Should().ThrowAsync<DomainException>()).Which.Code.Should().Be("picture-not-found");
    }

    private async Task<PictureDetails> Upload(string file, string? declared = null)
    {
        using var content = new MemoryStream(FakePictureCodec.File(file));
        return await _shop.Send(new UploadPicture(Some.Admin, content, declared));
    }

    private async Task<string> Resized(PictureId id, int width) =>
        System.Text.Encoding.UTF8.GetString((await _shop.Send(new GetResizedPicture(id, width))).Content);
}
