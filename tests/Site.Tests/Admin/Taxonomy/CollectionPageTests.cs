using Bunit;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.AspNetCore.Components.Forms;
using Shop.Adapters.Site.Admin.Taxonomy;
using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Media;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Media;
using Shop.Site.Tests.Admin.Products;
using Shop.Testing.Fakes;

namespace Shop.Site.Tests.Admin.Taxonomy;

public sealed class CollectionPageTests : IAsyncDisposable
{
    private readonly AdminContext _site = new();
    private readonly Collection _spring = Collection.Create(
        CollectionId.New(TestClock.Start), "Spring", "spring", banners: [new Banner("Green", null, null), new Banner("Fresh", "New tools", null)], layout: "wide");

    public CollectionPageTests() => _site.Answers.On((ListTaxa<Collection, CollectionId> _) => Listed.Page(new Counted<Collection>(_spring, 2)));

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void Collection_keeps_what_is_not_changed()
    {
        _site.Answers.On((ChangeCollection _) => Unit.Value);
        var page = Edit();
        page.Find("#layout").Change("compact");

        page.Find("section form").Submit();

        page.WaitForAssertion(() => page.FindAll("section").Should().BeEmpty());
        var fields = _site.Answers.Sent<ChangeCollection>().Should().ContainSingle().Which.Fields;
        fields.Layout.Value.Should().Be("compact");
        fields.Banners.Value.Should().Equal(_spring.Banners);
    }

    [Fact]
    public void Banners_are_added_and_removed()
    {
        _site.Answers.On((ChangeCollection _) => Unit.Value);
        var page = Edit();
        page.Find("[aria-label='Remove banner 1']").Click();
        page.FindAll("button").First(button => Page.Text(button) == "Add a banner").Click();
        page.Find("#banner-1-title").Change("Sale");

        page.Find("section form").Submit();

        page.WaitForAssertion(() => _site.Answers.Sent<ChangeCollection>().Should().ContainSingle()
            .Which.Fields.Banners.Value.Should().Equal(_spring.Banners[1], new Banner("Sale", null, null)));
    }

    [Fact]
    public void Text_of_a_banner_counts_as_a_change_and_is_part_of_the_draft()
    {
        var page = Edit();

        page.Find("#banner-0-title").Change("Sale");

        page.WaitForAssertion(() => page.Find("[data-draft]").GetAttribute("data-draft").Should().Be("changed"));
        page.Find("[data-draft]").GetAttribute("data-chosen").Should().Contain("Sale");
    }

    [Fact]
    public void Fault_of_a_banner_stands_beside_its_field()
    {
        _site.Answers.On<ChangeCollection, Unit>(_ => throw new ValidationException([new ValidationFailure("Fields.Banners.Value[1].Title", "Must be given.") { ErrorCode = "required" }]));
        var page = Edit();

        page.Find("section form").Submit();

        Page.Text(page.WaitForElement("#banner-1-title-fault")).Should().Be("Must be given.");
        page.Find("#banner-1-title").GetAttribute("aria-invalid").Should().Be("true");
        page.FindAll("#banner-0-title-fault").Should().BeEmpty();
    }

    [Fact]
    public void Picture_of_a_banner_is_uploaded()
    {
        var id = PictureId.New(TestClock.Start);
        _site.Answers.On((UploadPicture _) => new PictureDetails(id, $"/media/{id}", 640, 320, "image/png"));
        _site.Answers.On((ChangeCollection _) => Unit.Value);
        var page = Edit();

        page.FindComponents<InputFile>()[0].UploadFiles(InputFileContent.CreateFromBinary([1, 2, 3], "green.png", contentType: "image/png"));

        page.WaitForElement("#taxon-form ~ form img").GetAttribute("src").Should().Be($"/media/{id}/160.webp");
        page.Find("section form").Submit();
        page.WaitForAssertion(() => _site.Answers.Sent<ChangeCollection>().Should().ContainSingle().Which.Fields.Banners.Value[0].ImageUrl.Should().Be($"/media/{id}"));
    }

    private IRenderedComponent<AdminCollections> Edit()
    {
        var page = _site.Show<AdminCollections>().Counted();
        page.Press("Edit Spring");
        page.WaitForElement("#layout");
        return page;
    }
}
