using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Shop.Adapters.Web.Tests.Catalog;
using Shop.Adapters.Web.Tests.Jobs;

namespace Shop.Adapters.Web.Tests.Media;

public sealed class MediaEndpointsTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    private const int MiB = 1024 * 1024;

    [Fact]
    public async Task Uploaded_picture_is_public_and_cached_for_ever()
    {
        using var uploaded = await shop.Seller.SendPicture(Pictures.Large(shop.Shop));

        uploaded.StatusCode.Should().Be(HttpStatusCode.Created);
        var picture = await uploaded.Json();
        picture.Text("id").Should().MatchRegex("^med_[0-9a-f]{32}$");
        picture.Text("url").Should().Be($"/media/{picture.Text("id")}").And.Be(uploaded.Headers.Location!.ToString());
        (picture.Number("width"), picture.Number("height"), picture.Text("contentType")).Should().Be((640, 640, "image/png"));
        using var read = await shop.Anybody.Http.GetAsync(picture.Text("url"));
        read.Content.Headers.ContentType!.ToString().Should().Be("image/png");
        read.Headers.CacheControl!.ToString().Should().Be("public, max-age=31536000, immutable");
        read.Headers.ETag!.IsWeak.Should().BeFalse();
        read.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        read.Headers.GetValues("Content-Security-Policy").Should().Equal("default-src 'none'; frame-ancestors 'none'");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/320.webp")]
    public async Task Picture_is_revalidated_by_its_entity_tag_and_answers_HEAD(string size)
    {
        var url = await shop.Seller.Upload(Pictures.Large(shop.Shop)) + size;
        using var read = await shop.Anybody.Http.GetAsync(url);

        using var again = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { IfNoneMatch = { read.Headers.ETag! } } };
        using var revalidated = await shop.Anybody.Http.SendAsync(again);
        using var head = await shop.Anybody.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, url));

        revalidated.StatusCode.Should().Be(HttpStatusCode.NotModified);
        head.StatusCode.Should().Be(HttpStatusCode.OK);
        head.Content.Headers.ContentLength.Should().Be(read.Content.Headers.ContentLength);
        head.Headers.ETag.Should().Be(read.Headers.ETag);
    }

    [Fact]
    public async Task Picture_has_four_widths_and_is_not_enlarged()
    {
        var url = await shop.Seller.Upload(Pictures.Large(shop.Shop));

        var sizes = new List<long>();
        foreach (var width in new[] { 160, 320, 640, 1280 })
        {
            using var read = await shop.Anybody.Http.GetAsync($"{url}/{width}.webp");
            read.Content.Headers.ContentType!.ToString().Should().Be("image/webp");
            sizes.Add(read.Content.Headers.ContentLength!.Value);
        }

        sizes.Should().BeInAscendingOrder();
        sizes[3].Should().Be(sizes[2]);
    }

    [Theory]
    [InlineData("/media/med_0190a1b2c3d47e5f8a9b0c1d2e3f4a5b", "picture-not-found")]
    [InlineData("/media/med_0190a1b2c3d47e5f8a9b0c1d2e3f4a5b/160.webp", "picture-not-found")]
    [InlineData("/media/med_0190A1B2C3D47E5F8A9B0C1D2E3F4A5B", "not-found")]
    [InlineData("/media/1", "not-found")]
    [InlineData("/media/", "not-found")]
    public async Task Unknown_picture_is_not_found(string url, string code) => await IsNotFound(url, code);

    [Theory]
    [InlineData("161.webp", "picture-not-found")]
    [InlineData("160.png", "not-found")]
    [InlineData("x.webp", "not-found")]
    public async Task Picture_has_no_other_widths(string size, string code) =>
        await IsNotFound($"{await shop.Seller.Upload(Pictures.Png)}/{size}", code);

    [Theory]
    [InlineData("image/png", "not a picture", "not-a-picture")]
    [InlineData("image/png", "", "not-a-picture")]
    [InlineData("application/octet-stream", "\u0089PNG\r\n\u001a\n", "not-a-picture")]
    [InlineData("image/gif", "GIF89a\u0010\u0027\u0010\u0027\u0000\u0000\u0000\u002c\u0000\u0000\u0000\u0000\u0010\u0027\u0010\u0027\u0000", "too-many-pixels")]
    [InlineData("image/gif", "GIF89a\u00ff\u00ff\u00ff\u00ff\u0000\u0000\u0000\u002c\u0000\u0000\u0000\u0000\u00ff\u00ff\u00ff\u00ff\u0000", "side-too-long")]
    public async Task Invalid_picture_is_rejected_with_its_rule(string type, string file, string rule)
    {
        using var answer = await shop.Seller.SendPicture(Encoding.Latin1.GetBytes(file), type);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var problem = await answer.ReadProblem();
        problem.Text("code").Should().Be("image-invalid");
        problem.Faults().Should().Equal($"#/file {rule}");
    }

    [Fact]
    public async Task Truncated_picture_is_rejected()
    {
        using var answer = await shop.Seller.SendPicture(Pictures.Large(shop.Shop)[..5000]);

        (await answer.ReadProblem()).Faults().Should().Equal("#/file damaged");
    }

    [Fact]
    public async Task Picture_is_rejected_when_its_Content_Type_names_another_format()
    {
        using var answer = await shop.Seller.SendPicture(Pictures.Png, "image/jpeg");

        (await answer.ReadProblem()).Faults().Should().Equal("#/file mislabelled");
    }

    [Theory]
    [InlineData(5 * MiB, HttpStatusCode.BadRequest, "image-invalid")]
    [InlineData((5 * MiB) + 1, HttpStatusCode.RequestEntityTooLarge, "body-too-large")]
    [InlineData(6 * MiB, HttpStatusCode.RequestEntityTooLarge, "body-too-large")]
    public async Task Picture_has_at_most_5_MiB(int size, HttpStatusCode status, string code)
    {
        using var body = await shop.Seller.SendPicture(new byte[size]);
        using var form = Form(new byte[size], "image/png");
        using var part = await shop.Seller.SendPicture(form);

        body.StatusCode.Should().Be(status);
        (await body.ReadCode()).Should().Be(code);
        part.StatusCode.Should().Be(status);
    }

    [Fact]
    public async Task Body_of_another_type_is_not_accepted()
    {
        using var answer = await shop.Seller.SendPicture(Pictures.Png, "text/plain");

        answer.StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("application/octet-stream")]
    [InlineData(null)]
    public async Task Picture_is_uploaded_as_a_part_of_a_form(string? type)
    {
        using var form = Form(Pictures.Png, type);
        form.Add(new StringContent("A note"), "note");

        using var answer = await shop.Admin.SendPicture(form);

        answer.StatusCode.Should().Be(HttpStatusCode.Created);
        (await answer.Json()).Text("contentType").Should().Be("image/png");
    }

    [Fact]
    public async Task Form_needs_exactly_one_file()
    {
        using var none = new MultipartFormDataContent { { new StringContent("A note"), "note" } };
        using var two = Form(Pictures.Png, "image/png");
        two.Add(new ByteArrayContent(Pictures.Png), "other", "b.png");

        using var withNone = await shop.Seller.SendPicture(none);
        using var withTwo = await shop.Seller.SendPicture(two);

        (await withNone.ReadProblem()).Faults().Should().Equal("#/file required");
        (await withTwo.ReadProblem()).Faults().Should().Equal("#/file too-many");
    }

    [Theory]
    [InlineData("multipart/form-data", "")]
    [InlineData("multipart/form-data; boundary=x", "")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nabc")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nno header\r\n\r\nabc\r\n--x--\r\n")]
    public async Task Malformed_form_is_rejected(string type, string body)
    {
        using var answer = await shop.Seller.SendPicture(Encoding.Latin1.GetBytes(body), type);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Repeated_upload_returns_the_first_picture()
    {
        using var first = await shop.Seller.SendPicture(Pictures.Png, key: "picture-1");
        using var second = await shop.Seller.SendPicture(Pictures.Png, key: "picture-1");
        using var other = await shop.Seller.SendPicture(Pictures.Large(shop.Shop), key: "picture-1");

        (await second.Content.ReadAsStringAsync()).Should().Be(await first.Content.ReadAsStringAsync());
        second.Headers.GetValues("Idempotent-Replayed").Should().Equal("true");
        other.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Two_instances_serve_the_same_picture()
    {
        await using var second = await ShopApi.Start(database: shop.Shop.ConnectionString);
        using var there = second.Anonymous();
        var url = await shop.Seller.Upload(Pictures.Large(shop.Shop));

        foreach (var size in new[] { "", "/160.webp" })
        {
            var resized = await there.Http.GetByteArrayAsync(url + size);
            resized.Should().Equal(await shop.Anybody.Http.GetByteArrayAsync(url + size));
        }
    }

    [Fact]
    public async Task Product_has_an_uploaded_picture_that_exports_and_imports_unchanged()
    {
        var url = await shop.Admin.Upload(Pictures.Png);
        var sku = $"pic-{Guid.NewGuid():N}";
        using var created = await shop.Admin.Post(
            "/products", new { sku, name = sku, price = new { amount = 100, currency = "USD" }, images = new[] { new { url, alt = "A red dot" } } });
        created.StatusCode.Should().Be(HttpStatusCode.Created);

        var lines = (await shop.Admin.Export("ndjson")).Split('\n');
        var row = lines.Single(line => line.Contains(sku, StringComparison.Ordinal));
        var job = await shop.Admin.Import(row.Replace(sku, $"{sku}-2", StringComparison.OrdinalIgnoreCase), Importing.Ndjson);

        job.Errors().Should().BeEmpty();
        var imported = await shop.Anybody.Get($"/products/by-sku/{sku}-2").Json();
        imported.GetProperty("images")[0].Text("url").Should().Be(url);
    }

    private async Task IsNotFound(string url, string code)
    {
        using var answer = await shop.Anybody.Http.GetAsync(url);

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await answer.ReadCode()).Should().Be(code);
        answer.Headers.CacheControl!.ToString().Should().Be("no-store");
    }

    private static MultipartFormDataContent Form(byte[] file, string? type)
    {
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return new MultipartFormDataContent { { part, "file", "photo.jpg" } };
    }
}
