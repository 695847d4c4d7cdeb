using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Domain.Tests.Catalog;

public sealed class ProductTests
{
    private static readonly DateTimeOffset Later = FixedClock.Start.AddHours(1);

    [Fact]
    public void Is_told_when_it_is_made()
    {
        var teapot = AProduct.Named("Teapot").WithSku("TP-1");

        var product = teapot.Build();

        product.Describe().Should().BeEquivalentTo(teapot.Description);
        product.DequeueEvents().Should().Equal(new ProductCreated(teapot.Id, "TP-1", "Teapot", Some.Admin.Id));
    }

    [Fact]
    public void Tells_each_changed_field_with_what_it_was_before()
    {
        var teapot = AProduct.Named("Teapot").Costing(1250);
        var product = Committed(teapot);

        product.Change(teapot.Description with { Name = "Kettle", Price = Some.Money(990), Unit = "piece" }, Some.Seller.Id, Later);

        var changed = product.DequeueEvents().Should().ContainSingle().Which.Should().BeOfType<ProductChanged>().Subject;
        changed.By.Should().Be(Some.Seller.Id);
        changed.Changes.Should().Equal(
            new FieldChange("name", "Teapot", "Kettle"), new FieldChange("unit", null, "piece"), new FieldChange("price", "1250 USD", "990 USD"));
        product.UpdatedAt.Should().Be(Later);
    }

    [Fact]
    public void Tells_every_field_there_is()
    {
        var teapot = AProduct.Named("Teapot");
        var product = Committed(teapot);
        var other = new ProductDescription(
            "X", "x", "X", "X", BrandId.New(Later), [CategoryId.New(Later)], [TagId.New(Later)], CollectionId.New(Later), "X", Some.Money(9), Some.Money(8), ProductStatus.Draft,
            [new ProductImage("https://example.com/x.png", "X")]);

        product.Change(other, Some.Admin.Id, Later);

        var told = ((ProductChanged)product.DequeueEvents()[0]).Changes.Select(change => change.Field);
        told.Should().BeEquivalentTo(typeof(ProductDescription).GetProperties().Where(p => p.Name != "EqualityContract")
            .Select(p => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(p.Name)));
    }

    [Fact]
    public void Does_nothing_when_nothing_changes()
    {
        var shelf = Category.Create(CategoryId.New(FixedClock.Start), "Kitchen", null);
        var teapot = AProduct.Named("Teapot").On(shelf);
        var product = Committed(teapot);

        product.Change(teapot.Description with { CategoryIds = [shelf.Id], Images = [] }, Some.Admin.Id, Later);

        product.DequeueEvents().Should().BeEmpty();
        product.UpdatedAt.Should().Be(FixedClock.Start);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    public void Refuses_a_sale_price_that_saves_nothing(long salePrice)
    {
        var create = () => AProduct.Named("Teapot").Costing(1000).OnSaleFor(salePrice).Build();

        create.Should().Throw<DomainException>().Which.Code.Should().Be("sale-price-not-below-price");
    }

    [Fact]
    public void Stays_as_it_was_when_a_change_is_refused()
    {
        var teapot = AProduct.Named("Teapot").Costing(1000);
        var product = Committed(teapot);

        var change = () => product.Change(teapot.Description with { Name = "Kettle", SalePrice = Some.Money(1000) }, Some.Admin.Id, Later);

        change.Should().Throw<DomainException>();
        product.Describe().Should().BeEquivalentTo(teapot.Description);
        product.DequeueEvents().Should().BeEmpty();
    }

    [Fact]
    public void Costs_its_sale_price_while_it_has_one()
    {
        AProduct.Named("Teapot").Costing(1000).OnSaleFor(900).Build().EffectivePrice.Should().Be(Some.Money(900));
        AProduct.Named("Teapot").Costing(1000).Build().EffectivePrice.Should().Be(Some.Money(1000));
    }

    [Fact]
    public void Can_be_ordered_while_it_is_published()
    {
        var deleted = AProduct.Named("Teapot").Build();
        deleted.Delete(Some.Admin.Id, Later);

        AProduct.Named("Teapot").Build().IsOrderable.Should().BeTrue();
        AProduct.Named("Teapot").AsDraft().Build().IsOrderable.Should().BeFalse();
        deleted.IsOrderable.Should().BeFalse();
    }

    [Fact]
    public void Is_seen_by_everybody_when_it_is_published()
    {
        var product = AProduct.Named("Teapot").SoldBy(Some.Seller.Id).Build();

        product.IsVisibleTo(null).Should().BeTrue();
        product.IsVisibleTo(Some.Buyer).Should().BeTrue();
    }

    [Fact]
    public void Is_seen_by_its_seller_and_admins_while_it_is_a_draft()
    {
        var product = AProduct.Named("Teapot").SoldBy(Some.Seller.Id).AsDraft().Build();
        var otherSeller = new Actor(AccountId.New(Later), AccountRole.Seller);

        product.IsVisibleTo(Some.Seller).Should().BeTrue();
        product.IsVisibleTo(Some.Admin).Should().BeTrue();
        product.IsVisibleTo(null).Should().BeFalse();
        product.IsVisibleTo(Some.Buyer).Should().BeFalse();
        product.IsVisibleTo(otherSeller).Should().BeFalse();
    }

    [Fact]
    public void Is_seen_by_nobody_when_it_is_deleted()
    {
        var product = Committed(AProduct.Named("Teapot").SoldBy(Some.Seller.Id));

        product.Delete(Some.Seller.Id, Later);

        product.IsVisibleTo(Some.Admin).Should().BeFalse();
        product.IsVisibleTo(Some.Seller).Should().BeFalse();
        product.DequeueEvents().Should().Equal(new ProductDeleted(product.Id, "TEAPOT", "Teapot", Some.Seller.Id));
    }

    [Fact]
    public void Is_managed_by_its_seller_and_admins_alone()
    {
        var product = AProduct.Named("Teapot").SoldBy(Some.Seller.Id).Build();
        var ofTheStore = AProduct.Named("Kettle").Build();

        Refusal(product, Some.Seller).Should().BeNull();
        Refusal(product, Some.Admin).Should().BeNull();
        Refusal(product, Some.Buyer).Should().Be("not-product-owner");
        Refusal(ofTheStore, Some.Seller).Should().Be("not-product-owner");
        Refusal(ofTheStore, Some.Admin).Should().BeNull();
    }

    private static Product Committed(AProduct builder)
    {
        var product = builder.Build();
        product.DequeueEvents();
        return product;
    }

    private static string? Refusal(Product product, Actor actor)
    {
        try
        {
            product.EnsureManagedBy(actor);
            return null;
        }
        catch (DomainException refused)
        {
            return refused.Code;
        }
    }
}
