using Bunit;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Site.Admin.Taxonomy;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Messaging;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;
using Shop.Site.Tests.Admin.Products;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Site.Tests.Admin.Taxonomy;

public sealed class BrandPageTests : IAsyncDisposable
{
    private readonly AdminContext _site = new();
    private readonly Brand _acme = ATaxon.Brand.Named("Acme");
    private Counted<Brand>[] _brands;

    public BrandPageTests()
    {
        _brands = [new(_acme, 3)];
        _site.Answers.On((ListTaxa<Brand, BrandId> _) => Listed.Page(_brands));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void Brands_are_listed_with_their_products_and_a_link_to_them()
    {
        var page = _site.Show<AdminBrands>();

        page.WaitForAssertion(() => page.FindAll("tbody tr > *").Select(Page.Text).Take(3).Should().Equal("Acme", "acme", "3"));
        page.Find("tbody a").GetAttribute("href").Should().Be("/admin/products?brand=acme");
        page.Find("th[aria-sort]").GetAttribute("aria-sort").Should().Be("ascending");
    }

    [Fact]
    public void Brands_are_listed_before_their_products_are_counted()
    {
        _site.Answers.On((ListTaxa<Brand, BrandId> list) => list.IsCounted ? throw new TimeoutException() : Listed.Page(_brands));

        var page = _site.Show<AdminBrands>();

        page.WaitForElement("tbody tr");
        page.FindAll("tbody tr > *").Select(Page.Text).Take(3).Should().Equal("Acme", "acme", "…");
        page.Find("tbody a").GetAttribute("aria-label").Should().Be("Products of Acme");
    }

    [Fact]
    public void Search_stands_in_the_address()
    {
        _site.Services.GetRequiredService<NavigationManager>().NavigateTo("/admin/brands?q=ac");

        var page = _site.Show<AdminBrands>();

        page.WaitForAssertion(() => page.Find("[type=search]").GetAttribute("value").Should().Be("ac"));
        _site.Answers.Sent<ListTaxa<Brand, BrandId>>().Should().OnlyContain(query => query.Fields.Q == "ac");
        page.Find("[type=search]").Change("bolt");
        page.Find("form").Submit();
        _site.Services.GetRequiredService<NavigationManager>().Uri.Should().EndWith("/admin/brands?q=bolt");
    }

    [Fact]
    public void Next_page_continues_behind_the_last_brand()
    {
        _site.Answers.On((ListTaxa<Brand, BrandId> query) => new Page<Counted<Brand>>(_brands, HasMore: query.Page.After is null, new Cursor("Acme", "1")));
        var first = _site.Show<AdminBrands>();
        var address = first.WaitForElement("p > a").GetAttribute("href")!;
        _site.Services.GetRequiredService<NavigationManager>().NavigateTo(address);

        var second = _site.Show<AdminBrands>();

        second.WaitForElement("tbody tr");
        second.FindAll("p > a").Should().BeEmpty();
        _site.Answers.Sent<ListTaxa<Brand, BrandId>>()[^1].Page.After!.Keys.Should().Equal("Acme", "1");
    }

    [Fact]
    public async Task Brand_in_use_is_not_deleted_and_the_page_says_by_how_many_products()
    {
        _site.Answers.On<DeleteTaxon<Brand, BrandId>, Unit>(_ => throw TaxonErrors.InUse());
        _site.Answers.On((BrowseProducts _) => new Page<ProductDetails>([Listed.Product("Teapot")], HasMore: true, Next: null, Total: 7));
        var page = _site.Show<AdminBrands>();

        await _site.Answer("Delete", async () => await (await page.WaitForElementAsync("[aria-label='Delete Acme']")).ClickAsync());

        Page.Text(await page.WaitForElementAsync("[role=alert]")).Should().Be("“Acme” is in use and was not deleted. Products that use it: 7");
        page.Find("[role=alert] a").GetAttribute("href").Should().Be("/admin/products?brand=acme");
        var counted = _site.Answers.Sent<BrowseProducts>().Should().ContainSingle().Which;
        counted.Fields.Brands.Should().Equal("acme");
        counted.Fields.Statuses.Should().HaveCount(3);
    }

    [Fact]
    public async Task Brand_is_deleted_in_the_version_that_is_shown_after_a_confirmation_only()
    {
        _site.Answers.On((DeleteTaxon<Brand, BrandId> _) => Unit.Value);
        var page = _site.Show<AdminBrands>().Counted();
        await _site.Answer("Back", async () => await (await page.WaitForElementAsync("[aria-label='Delete Acme']")).ClickAsync());
        _site.Answers.Sent<DeleteTaxon<Brand, BrandId>>().Should().BeEmpty();

        await _site.Answer("Delete", () => page.Find("[aria-label='Delete Acme']").ClickAsync());

        var deleted = _site.Answers.Sent<DeleteTaxon<Brand, BrandId>>().Should().ContainSingle().Which;
        (deleted.Id, deleted.ExpectedVersion!.Versions.Single()).Should().Be((_acme.Id, _acme.Version));
    }

    [Fact]
    public void New_brand_gets_its_slug_from_its_name_unless_one_is_typed()
    {
        _site.Answers.On((CreateTaxon<Brand, BrandId> _) => _acme.Id);
        var page = _site.Show<AdminBrands>().Counted();
        page.Press("New brand");
        page.WaitForElement("#name").Change("Bolt & Co");

        page.Find("section form").Submit();

        page.WaitForAssertion(() => page.FindAll("section").Should().BeEmpty());
        _site.Answers.Sent<CreateTaxon<Brand, BrandId>>().Should().ContainSingle().Which.Fields.Should().Be(new TaxonFields("Bolt & Co", default));
        _site.Answers.Sent<ListTaxa<Brand, BrandId>>().Where(list => !list.IsCounted).Should().HaveCount(2);
    }

    [Fact]
    public void Fault_stands_beside_its_field_and_the_form_stays_open()
    {
        _site.Answers.On<CreateTaxon<Brand, BrandId>, BrandId>(_ => throw TaxonErrors.NameTaken());
        var page = _site.Show<AdminBrands>().Counted();
        page.Press("New brand");

        page.WaitForElement("section form").Submit();

        Page.Text(page.WaitForElement("#name-fault")).Should().Be("Is taken.");
        page.Find("#name").GetAttribute("aria-describedby").Should().Be("name-fault");
        page.Find("#name").GetAttribute("aria-invalid").Should().Be("true");

        _site.Answers.On<CreateTaxon<Brand, BrandId>, BrandId>(_ => throw new ValidationException([new ValidationFailure("Fields.Slug.Value", "Must be a slug.") { ErrorCode = "slug" }]));
        page.Find("section form").Submit();

        page.WaitForAssertion(() => Page.Text(page.Find("#slug-fault")).Should().Be("Must be a slug."));
    }

    [Fact]
    public void Brand_that_was_changed_meanwhile_is_shown_beside_what_was_typed()
    {
        var saved = new List<ChangeTaxon<Brand, BrandId>>();
        var theirs = Brand.Create(_acme.Id, "Acme Tools", "acme");
        _site.Answers.On((GetTaxon<Brand, BrandId> _) => new Counted<Brand>(theirs, 3));
        _site.Answers.On((ChangeTaxon<Brand, BrandId> change) =>
        {
            saved.Add(change);
            return saved.Count == 1 ? throw ConcurrencyErrors.StaleVersion(new ExpectedVersion(1), 2) : Unit.Value;
        });
        var page = _site.Show<AdminBrands>().Counted();
        page.Press("Edit Acme");
        page.WaitForElement("#name").Change("Acme Corporation");
        page.Find("section form").Submit();

        page.WaitForElement(".comparison tbody tr").Children.Select(Page.Text).Should().Equal("Name", "Acme Tools", "Acme Corporation");
        page.FindAll(".comparison h3").Select(Page.Text).Should().Equal("Theirs", "Yours");
        page.Press("Save yours");

        page.WaitForAssertion(() => page.FindAll("section").Should().BeEmpty());
        saved.Should().HaveCount(2).And.OnlyContain(change => change.Fields.Name.Value == "Acme Corporation");
    }

    [Fact]
    public void Theirs_is_shown_in_the_form_when_it_stays()
    {
        var theirs = Brand.Create(_acme.Id, "Acme Tools", "acme");
        _site.Answers.On((GetTaxon<Brand, BrandId> _) => new Counted<Brand>(theirs, 3));
        _site.Answers.On<ChangeTaxon<Brand, BrandId>, Unit>(_ => throw ConcurrencyErrors.StaleVersion(new ExpectedVersion(1), 2));
        var page = _site.Show<AdminBrands>().Counted();
        page.Press("Edit Acme");
        page.WaitForElement("#name").Change("Acme Corporation");
        page.Find("section form").Submit();
        page.WaitForElement(".comparison");

        page.Press("Keep theirs");

        page.FindAll(".comparison").Should().BeEmpty();
        page.Find("#name").GetAttribute("value").Should().Be("Acme Tools");
    }

    [Fact]
    public void Hostile_name_is_shown_as_text()
    {
        _brands = [new(Brand.Create(_acme.Id, "<img src=x onerror=alert(1)>", "acme"), 0)];

        var page = _site.Show<AdminBrands>();

        Page.Text(page.WaitForElement("tbody th")).Should().Be("<img src=x onerror=alert(1)>");
        page.FindAll("tbody img").Should().BeEmpty();
    }
}
