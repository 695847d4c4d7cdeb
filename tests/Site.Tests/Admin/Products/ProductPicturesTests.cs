using Bunit;
using MediatR;
using Microsoft.AspNetCore.Components.Forms;
using Shop.Adapters.Site.Admin.Products;
using Shop.Application.Catalog.Products;
using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Media;
using Shop.Application.Settings;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Media;
using Shop.Domain.Settings;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Site.Tests.Admin.Products;

public sealed class ProductPicturesTests : IAsyncDisposable
{
    private static readonly ProductImage s_front = new("/media/med_front", "Front");
    private static readonly ProductImage s_back = new("/media/med_back", null);

    private readonly AdminContext _site = new();

    public ProductPicturesTests()
    {
        _site.Answers.On((GetSettings _) => new SettingsDetails(StoreSettings.Begin().Describe(), Some.Currency, 1));
        _site.Answers.On((ListTaxa<Brand, BrandId> _) => Listed.Page<Counted<Brand>>());
        _site.Answers.On((ListTaxa<Category, CategoryId> _) => Listed.Page<Counted<Category>>());
        _site.Answers.On((ListTaxa<Tag, TagId> _) => Listed.Page<Counted<Tag>>());
        _site.Answers.On((ListTaxa<Collection, CollectionId> _) => Listed.Page<Counted<Collection>>());
        _site.Answers.On((ChangeProduct _) => Unit.Value);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void Uploaded_picture_is_shown_and_saved_with_its_alternative_text()
    {
        var id = PictureId.New(TestClock.Start);
        var sent = new List<byte[]>();
        _site.Answers.On((UploadPicture upload) =>
        {
            using var copy = new MemoryStream();
            upload.Content.CopyTo(copy);
            sent.Add(copy.ToArray());
            return new PictureDetails(id, $"/media/{id}", 640, 320, "image/png");
        });
        var form = Show();

        Upload(form, InputFileContent.CreateFromBinary([1, 2, 3], "side.png", contentType: "image/png"));
        form.WaitForElement($"img[src='/media/{id}/160.webp']");
        form.Find("#alt-2").Change("Side");
        form.Find("form").Submit();

        form.WaitForAssertion(() => Saved().Should().Equal(s_front, s_back, new ProductImage($"/media/{id}", "Side")));
        sent.Should().ContainSingle().Which.Should().Equal(1, 2, 3);
    }

    [Fact]
    public void Invalid_picture_is_refused_beside_its_field()
    {
        _site.Answers.On<UploadPicture, PictureDetails>(_ => throw PictureErrors.NotAPicture());
        var form = Show();
        form.Find("label[for=images]").TextContent.Should().Be("Pictures");

        Upload(form, InputFileContent.CreateFromText("<svg onload=alert(1)>", "side.png", contentType: "image/png"));

        Page.Text(form.WaitForElement("#images-fault")).Should().Be("Must be a PNG, JPEG, WebP or GIF file.");
        form.Find("#images").GetAttribute("aria-describedby").Should().Be("images-fault");
        form.FindAll(".pictures li").Should().HaveCount(2);
    }

    [Fact]
    public void Picture_that_is_too_large_is_refused_before_it_is_sent()
    {
        var form = Show();

        Upload(form, InputFileContent.CreateFromBinary(new byte[Picture.MaxFileSize + 1], "side.png", contentType: "image/png"));

        Page.Text(form.WaitForElement("#images-fault")).Should().Be("Must have at most 5,242,880 bytes.");
        _site.Answers.Sent<UploadPicture>().Should().BeEmpty();
    }

    [Fact]
    public void Pictures_are_ordered_and_removed_by_buttons()
    {
        var form = Show();
        form.Find("[aria-label='Move picture 1 up']").HasAttribute("disabled").Should().BeTrue();
        form.Find("[aria-label='Move picture 2 down']").HasAttribute("disabled").Should().BeTrue();

        form.Find("[aria-label='Move picture 2 up']").Click();
        form.Find("form").Submit();
        form.WaitForAssertion(() => Saved().Should().Equal(s_back, s_front));
        form.Find("[aria-label='Remove picture 1']").Click();
        form.Find("form").Submit();

        form.WaitForAssertion(() => Saved().Should().Equal(s_front));
    }

    [Fact]
    public void Picture_on_another_host_is_not_loaded_and_says_so()
    {
        var form = Show(new ProductImage("https://elsewhere.example/1.png", null));

        form.FindAll("img").Should().BeEmpty();
        Page.Text(form.Find(".pictures .thumb")).Should().StartWith("On another host: upload the picture to show it.");
    }

    [Fact]
    public void Pictures_of_a_draft_are_chosen_again()
    {
        var form = Show();
        form.Find("[aria-label='Move picture 2 up']").Click();
        form.WaitForAssertion(() => form.Find("[data-draft]").GetAttribute("data-draft").Should().Be("changed"));
        var chosen = form.Find("[data-draft]").GetAttribute("data-chosen");
        var later = Show();

        later.Find("[data-draft]").Change("no choice");
        later.Find("[data-draft]").Change(chosen);
        later.Find("form").Submit();

        later.WaitForAssertion(() => Saved().Should().Equal(s_back, s_front));
    }

    private IReadOnlyList<ProductImage> Saved() => _site.Answers.Sent<ChangeProduct>()[^1].Fields.Images.Value;

    private IRenderedComponent<ProductForm> Show(params ProductImage[] images)
    {
        var form = _site.Show<ProductForm>(component => component.Add(shown => shown.Product, Listed.Product("Teapot", images: images.Length > 0 ? images : [s_front, s_back])));
        form.WaitForElement(".pictures");
        return form;
    }

    private static void Upload(IRenderedComponent<ProductForm> form, InputFileContent file) => form.FindComponent<InputFile>().UploadFiles(file);
}
