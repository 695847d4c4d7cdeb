using Shop.Application.Catalog.Products;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Catalog;

public sealed class ChangeProductTests : IAsyncLifetime
{
    private static readonly ProductFields Nothing = new(default, default, default, default, default, default, default, default, default, default, default, default, default);

    private readonly RunningShop _shop = new();
    private readonly AProduct _teapot = AProduct.Named("Teapot").Costing(1250).OnSaleFor(999).DescribedAs("Old.").SoldBy(Some.Seller.Id);

    public async ValueTask InitializeAsync() => await _shop.Has(_teapot);

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Product_change_applies_only_the_given_fields()
    {
        _shop.Clock.Advance(TimeSpan.FromHours(1));

        await Change(Nothing with { Name = "Kettle", Price = Some.Money(2000) });

        Get().Should().BeEquivalentTo(new
        {
            Name = "Kettle",
            Price = Some.Money(2000),
            SalePrice = Some.Money(999),
            Description = "Old.",
            Sku = "TEAPOT",
            Slug = "teapot",
            Version = 2L,
            UpdatedAt = TestClock.Start.AddHours(1),
        });
    }

    [Fact]
    public async Task Product_change_clears_a_field_given_as_null()
    {
        await Change(Nothing with { Description = new Optional<string?>(true, null), SalePrice = new Optional<Money?>(true, null) });

        Get().Should().BeEquivalentTo(new { Description = (string?)null, SalePrice = (Money?)null });
    }

    [Fact]
    public async Task Product_change_without_a_difference_publishes_no_event()
    {
        await Change(Nothing with { Name = "Teapot" });

        Get().Version.Should().Be(1);
        (await _shop.Feed()).Should().NotContain(seen => seen.Type == "product.changed");
    }

    [Fact]
    public async Task Product_change_rejects_a_stale_version()
    {
        await Change(Nothing with { Name = "Kettle" }, version: 1);

        await Changing(Some.Seller, Nothing with { Name = "Urn" }, version: 1).ShouldRefuse("stale-version");

        Get().Name.Should().Be("Kettle");
    }

    [Fact]
    public async Task Product_change_is_rejected_for_another_seller_and_a_draft_is_not_found()
    {
        var other = new Actor(AccountId.New(TestClock.Start), AccountRole.Seller);
        var draft = AProduct.Named("Draft").SoldBy(Some.Seller.Id).AsDraft();
        await _shop.Has(draft);

        await Changing(other, Nothing with { Name = "Mine" }).ShouldRefuse("not-product-owner");
        await FluentActions.Awaiting(() => _shop.Send(new ChangeProduct(other, draft.Id, null, Nothing))).ShouldRefuse("product-not-found");
    }

    [Fact]
    public async Task Admin_can_change_any_product() =>
        await FluentActions.Awaiting(() => _shop.Send(new ChangeProduct(Some.Admin, _teapot.Id, null, Nothing with { Name = "Kettle" }))).Should().NotThrowAsync();

    [Fact]
    public async Task Product_change_validates_price_and_sale_price_together()
    {
        await Changing(Some.Seller, Nothing with { Price = Some.Money(999) }).ShouldRefuse("sale-price-not-below-price");
        await Changing(Some.Seller, Nothing with { SalePrice = Some.Money(1250) }).ShouldRefuse("sale-price-not-below-price");
    }

    [Fact]
    public async Task Product_change_rejects_the_name_of_another_product()
    {
        await _shop.Has(AProduct.Named("Kettle"));

        await Changing(Some.Seller, Nothing with { Name = "KETTLE" }).ShouldRefuse("name-taken");
    }

    [Fact]
    public async Task Product_change_rejects_malformed_fields() =>
        await Changing(Some.Seller, Nothing with { Name = "", Slug = "-" }).ShouldBeInvalid(
            ("Fields.Name.Value", "required"), ("Fields.Slug.Value", "slug-invalid"));

    private Task Change(ProductFields fields, long? version = null) => Changing(Some.Seller, fields, version)();

    private Func<Task> Changing(Actor actor, ProductFields fields, long? version = null) =>
        () => _shop.Send(new ChangeProduct(actor, _teapot.Id, version, fields));

    private Product Get() => _shop.Stored<Product>().Single(product => product.Id == _teapot.Id);
}
