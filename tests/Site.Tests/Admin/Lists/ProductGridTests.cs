using Bunit;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Shop.Adapters.Site.Admin.Products;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Catalog.Products;
using Shop.Application.Catalog.Taxonomy;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Site.Tests.Admin.Lists;

public sealed class ProductGridTests : IAsyncDisposable
{
    private const string DeletedMeanwhile = "Somebody deleted the product meanwhile.";

    private readonly AdminContext _site = new();
    private readonly Dictionary<ProductId, ProductDetails> _stored = new[] { "Cup", "Pot", "Jug" }.Select(SomeProduct.Named).ToDictionary(product => product.Id);
    private readonly IReadOnlyList<ProductDetails> _listed;

    public ProductGridTests()
    {
        _listed = [.. _stored.Values];
        _site.Render<MudPopoverProvider>();
        _site.Answers.On((BrowseProducts _) => Pages.Of(_listed));
        _site.Answers.On((GetProduct get) => Stored(get.Id));
        _site.Answers.On((ChangeProduct change) =>
        {
            _stored[change.Id] = Stored(change.Id) with { Price = change.Fields.Price.Or(Stored(change.Id).Price), Status = change.Fields.Status.Or(Stored(change.Id).Status) };
            return Unit.Value;
        });
        _site.Answers.On((ListTaxa<Brand, BrandId> _) => Pages.Of<Counted<Brand>>());
        _site.Answers.On((ListTaxa<Category, CategoryId> _) => Pages.Of<Counted<Category>>());
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void Product_that_was_deleted_meanwhile_marks_its_row()
    {
        var page = Open();
        _stored.Remove(_listed[0].Id);

        Type(page, "12.50");

        page.WaitForAssertion(() => page.Rows().First().Should().EndWith($"Cup | {DeletedMeanwhile}"));
        Page.Text(page.Find("s")).Should().Be("Cup");
        page.Rows().Should().HaveCount(3);
    }

    [Fact]
    public void Every_selected_product_has_its_own_answer()
    {
        var page = Open();
        _stored.Remove(_listed[0].Id);
        _site.Answers.On((ChangeProduct change) => change.Id == _listed[1].Id ? throw new Domain.Shared.DomainException("x-refused", "Not now.") : Unit.Value);
        foreach (var product in _listed)
            page.Find($"[aria-label='Select {product.Name}']").Change(true);

        page.Press("Publish");

        page.WaitForAssertion(() => page.Rows().Select(row => row.Split(" | ")[^1]).Should().Equal(DeletedMeanwhile, "Not now.", "Done: Published"));
        page.WaitForAssertion(() => Page.Text(page.Find("[aria-live=polite]")).Should().Be("0 selected"));
    }

    [Fact]
    public void Row_stays_when_the_database_goes_away_after_a_change()
    {
        _site.Answers.On<GetProduct, ProductDetails>(_ => throw new TimeoutException());
        var page = Open();

        Type(page, "12.50");

        page.WaitForAssertion(() => _site.Services.GetRequiredService<ISnackbar>().ShownSnackbars.Should().ContainSingle().Which.Message.Should().StartWith("The database does not answer."));
        page.WaitForAssertion(() => page.Rows().First().Should().EndWith("Saved."));
        _site.Answers.Sent<ChangeProduct>().Should().ContainSingle();
    }

    [Fact]
    public void Rest_stays_selected_when_the_database_goes_away_meanwhile()
    {
        var page = Open();
        _site.Answers.On((ChangeProduct change) => change.Id == _listed[1].Id ? throw new TimeoutException() : Unit.Value);
        foreach (var product in _listed)
            page.Find($"[aria-label='Select {product.Name}']").Change(true);

        page.Press("Publish");

        page.WaitForAssertion(() => Page.Text(page.Find("[aria-live=polite]")).Should().Be("2 selected"));
        page.WaitForAssertion(() => page.Buttons("Publish")[0].HasAttribute("disabled").Should().BeFalse());
        page.Rows().First().Should().EndWith("Done: Published");
    }

    private ProductDetails Stored(ProductId id) => _stored.GetValueOrDefault(id) ?? throw ProductErrors.NotFound(id);

    private IRenderedComponent<AdminProducts> Open()
    {
        var page = _site.Open<AdminProducts>("/admin/products");
        page.WaitForElement("tbody tr");
        return page;
    }

    /// <summary>Types a price into the first row.</summary>
    private static void Type(IRenderedComponent<AdminProducts> page, string price)
    {
        page.Find(".cell").KeyDown("Enter");
        page.Find("td input[type=text]").Change(price);
    }
}
