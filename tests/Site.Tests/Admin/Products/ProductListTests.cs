using Bunit;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Site.Admin.Products;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Catalog.Products;
using Shop.Application.Catalog.Taxonomy;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;
using Shop.Testing.Data;

namespace Shop.Site.Tests.Admin.Products;

public sealed class ProductListTests : IAsyncDisposable
{
    private readonly AdminContext _site = new();
    private readonly ProductDetails _teapot = Listed.Product("Teapot");
    private readonly ProductDetails _cup = Listed.Product("Cup", ProductStatus.Draft);

    public ProductListTests()
    {
        _site.Answers.On((BrowseProducts _) => Listed.Page(_teapot, _cup));
        _site.Answers.On((GetProduct query) => query.Id == _teapot.Id ? _teapot : _cup);
        _site.Answers.On((ListTaxa<Brand, BrandId> _) => Listed.Page<Counted<Brand>>());
        _site.Answers.On((ListTaxa<Category, CategoryId> _) => Listed.Page<Counted<Category>>());
        _site.Answers.On((GetTaxon<Brand, BrandId> _) => new Counted<Brand>(ATaxon.Brand.Named("Acme"), 1));
        _site.Answers.On<GetTaxon<Tag, TagId>, Counted<Tag>>(_ => throw TaxonErrors.NotFound(TaxonKind.Tag));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void Filters_stand_in_the_address()
    {
        Go("/admin/products?q=tea&status=published&stock=low&brand=acme&tag=gone&sort=name-ascending");

        var page = _site.Show<AdminProducts>();

        page.WaitForAssertion(() => page.FindAll(".chip").Select(Page.Text).Should().Equal("Acme ×", "Tag: gone ×"));
        page.Find("a.chip").GetAttribute("href").Should().Contain("brand=acme").And.NotContain("tag=");
        _site.Answers.Sent<BrowseProducts>().Should().ContainSingle().Which.Fields.Should().BeEquivalentTo(
            new ProductFilter(Q: "tea", Brands: ["acme"], Tags: ["gone"], Statuses: [ProductStatus.Published], LowStock: LowStockLevel.Low));
    }

    [Fact]
    public void Filter_for_low_stock_is_chosen_in_the_list()
    {
        var page = _site.Show<AdminProducts>();
        page.WaitForElement("tbody tr");

        page.Find("#product-stock").Change("out");
        page.Find("form[role=search]").Submit();

        _site.Services.GetRequiredService<NavigationManager>().Uri.Should().EndWith("/admin/products?stock=out");
    }

    [Fact]
    public void Selected_products_are_published_each_with_its_own_answer()
    {
        _site.Answers.On((ChangeProduct change) => change.Id == _cup.Id ? throw new DomainException("seller-not-verified", "The seller is not verified.") : Unit.Value);
        var page = Select("Teapot", "Cup");

        page.Press("Publish");

        page.WaitForAssertion(() => page.FindAll("tbody tr td:last-child").Select(Page.Text).Should().Equal("Done: Published", "The seller is not verified."));
        _site.Answers.Sent<ChangeProduct>().Select(change => (change.ExpectedVersion, change.Fields.Status.Value)).Should().Equal((1, ProductStatus.Published), (1, ProductStatus.Published));
        Page.Text(page.Find("span[aria-live]")).Should().Be("0 selected");
    }

    [Fact]
    public async Task Selected_products_are_deleted_after_a_confirmation()
    {
        _site.Answers.On((DeleteProduct delete) => delete.Id == _teapot.Id ? throw ConcurrencyErrors.StaleVersion(new ExpectedVersion(1), 2) : Unit.Value);
        var page = Select("Teapot", "Cup");

        await _site.Answer("Delete", () => Button(page, "Delete").ClickAsync());

        await page.WaitForAssertionAsync(() => page.FindAll("tbody tr td:last-child").Select(Page.Text).Should().Equal(
            "Somebody changed the product meanwhile; this is its current state. Your change was not saved.", "Deleted."));
        page.Find("s").TextContent.Should().Be("Cup");
    }

    [Fact]
    public void List_links_to_import_and_export()
    {
        var page = _site.Show<AdminProducts>();

        page.FindAll(".tools a").Select(link => link.GetAttribute("href")).Should().StartWith(["/admin/import", "/admin/products/export"]);
    }

    [Fact]
    public void Hostile_name_is_shown_as_text()
    {
        _site.Answers.On((BrowseProducts _) => Listed.Page(Listed.Product("<script>alert(1)</script>")));

        var page = _site.Show<AdminProducts>();

        Page.Text(page.WaitForElement("tbody td a")).Should().Be("<script>alert(1)</script>");
        page.FindAll("script").Should().BeEmpty();
    }

    private void Go(string address) => _site.Services.GetRequiredService<NavigationManager>().NavigateTo(address);

    private IRenderedComponent<AdminProducts> Select(params string[] names)
    {
        var page = _site.Show<AdminProducts>();
        foreach (var name in names)
            page.WaitForElement($"[aria-label='Select {name}']").Change(true);
        return page;
    }

    private static IElement Button(IRenderedComponent<AdminProducts> page, string name) => page.FindAll("button").First(button => Page.Text(button) == name);
}
