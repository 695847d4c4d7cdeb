using Bunit;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Shop.Adapters.Site.Sell.Products;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Catalog.Products;
using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Inventory;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Inventory;
using Shop.Site.Tests.Admin;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Site.Tests.Sell;

public sealed class SellerProductTests : IAsyncDisposable
{
    private static readonly ProductId s_id = ProductId.New(TestClock.Start);

    private readonly AdminContext _site = new(AccountRole.Seller);
    private ProductDetails _product;

    public SellerProductTests()
    {
        _product = new ProductDetails(
            s_id, "VASE", "vase", "Blue vase", null, null, [], [], null, null, Some.Money(1000), null, ProductStatus.Draft, [], 5, 1,
            new SellerReference(_site.Actor.Id, "Vases"), 1, TestClock.Start, TestClock.Start);
        _site.Answers.On((GetProduct _) => _product);
        _site.Answers.On((ChangeProduct _) => Unit.Value);
        _site.Answers.On((GetStock stock) => new StockLevel(stock.Id, 5, 0, 5));
        _site.Answers.On((ListStockMovements _) => Pages.Of<StockMovement>());
        Taxa<Brand, BrandId>();
        Taxa<Category, CategoryId>();
        Taxa<Tag, TagId>();
        Taxa<Collection, CollectionId>();
        _site.Render<MudPopoverProvider>();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void Own_product_has_its_form_and_its_stock_and_nothing_of_admins()
    {
        var page = Open(s_id.ToString());

        page.WaitForAssertion(() => page.FindAll("[role=tab]").Select(Page.Text).Should().Equal("Product", "Stock"));
        page.WaitForElement(".form");
        page.FindAll(".form label").Select(Page.Text).Should().Contain(["Name", "SKU", "Price", "Sale price", "Brand", "Categories", "Tags", "Collection", "Description", "Status"]);
        page.Markup.Should().NotContain("/admin");
    }

    [Fact]
    public void What_is_typed_in_a_tab_stays_while_another_is_open()
    {
        var page = Open(s_id.ToString());
        page.WaitForElement("#delta").Change("-3");
        page.WaitForElement("#name").Input("Green vase");

        page.FindAll("[role=tab]")[1].Click();
        page.FindAll("[role=tab]")[0].Click();

        page.Find("#name").GetAttribute("value").Should().Be("Green vase");
        page.Find("#delta").GetAttribute("value").Should().Be("-3");
    }

    [Fact]
    public void Product_of_another_seller_is_not_found_also_when_it_is_published()
    {
        _product = _product with { Status = ProductStatus.Published, Seller = new SellerReference(Some.Seller.Id, "Others") };

        var page = Open(s_id.ToString());

        page.WaitForAssertion(() => page.Find("h1").TextContent.Should().Be("Page not found"));
        page.FindAll("form").Should().BeEmpty();
    }

    [Fact]
    public void Refusal_to_publish_without_a_verified_address_stands_beside_the_status_with_the_way_to_verify_it()
    {
        _site.Answers.On<ChangeProduct, Unit>(_ => throw AccountErrors.EmailNotVerified());
        var page = Open(s_id.ToString());
        page.WaitForElement("#status").Change(nameof(ProductStatus.Published));

        page.Find(".form").Submit();

        page.WaitForAssertion(() => page.Find("#status").GetAttribute("aria-describedby").Should().Be("status-fault"));
        Page.Text(page.Find("#status-fault")).Should().Be("Must be draft until the e-mail address is verified.");
        page.Find("#status").ParentElement!.QuerySelector("a")!.GetAttribute("href").Should().Be("/account");
        page.FindAll("[role=alert]").Should().BeEmpty();
        page.Find("#name").GetAttribute("value").Should().Be("Blue vase");
    }

    [Fact]
    public void Nothing_is_saved_during_maintenance()
    {
        _site.Store.Change(_site.Store.Describe() with { Maintenance = true });
        var page = Open(s_id.ToString());

        page.WaitForElement(".form").Submit();

        page.WaitForAssertion(() => _site.Services.GetRequiredService<ISnackbar>().ShownSnackbars.Should().ContainSingle());
        _site.Answers.Sent<ChangeProduct>().Should().BeEmpty();
    }

    [Fact]
    public void New_product_is_created_for_the_seller_with_its_stock()
    {
        _site.Answers.On((CreateProduct _) => s_id);
        var page = Open(id: null);
        page.WaitForElement("#name").Input("Blue vase");
        page.Find("#sku").Change("VASE");
        page.Find("#price").Change("12.50");
        page.Find("#stock").Change("7");

        page.Find(".form").Submit();

        page.WaitForAssertion(() => _site.Services.GetRequiredService<NavigationManager>().Uri.Should().EndWith($"/sell/products/{s_id}"));
        var created = _site.Answers.Sent<CreateProduct>().Should().ContainSingle().Which;
        (created.Actor, created.Stock, created.Fields.Price.Value.Amount).Should().Be((_site.Actor, 7, 1250L));
    }

    private IRenderedComponent<SellerProduct> Open(string? id) => _site.Show<SellerProduct>(page => page.Add(product => product.Id, id));

    private void Taxa<TTaxon, TId>()
        where TTaxon : Taxon<TId>
        where TId : struct, Domain.Shared.IEntityId<TId> =>
        _site.Answers.On((ListTaxa<TTaxon, TId> _) => new Page<Counted<TTaxon>>([], HasMore: false, Next: null));
}
