using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Domain.Tests.Catalog;

public sealed class ProductTests
{
    private static readonly DateTimeOffset Later = TestClock.Start.AddHours(1);

    [Fact]
    public void Product_records_ProductCreated_when_created()
    {
        var teapot = AProduct.Named("Teapot").WithSku("TP-1");

        var product = teapot.Build();

        product.Describe().Should().BeEquivalentTo(teapot.Description);
        product.DequeueEvents().Should().Equal(new ProductCreated(teapot.Id, "TP-1", "Teapot", Some.Admin.Id));
    }

    [Fact]
    public void Product_records_each_changed_field_with_its_old_and_new_value()
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
    public void Product_records_changes_of_every_field()
    {
        var teapot = AProduct.Named("Teapot");
        var product = Committed(teapot);
        var other = new ProductDescription(
            "X", "x", "X", "X", BrandId.New(Later), [CategoryId.New(Later)], [TagId.New(Later)], CollectionId.New(Later), "X", Some.Money(9), Some.Money(8), ProductStatus.Draft,
            [new ProductImage("https://example.com/x.png", "X")]);

        product.Change(other, Some.Admin.Id, Later);

        var received = ((ProductChanged)product.DequeueEvents()[0]).Changes.Select(change => change.Field);
        received.Should().BeEquivalentTo(typeof(ProductDescription).GetProperties().Where(p => p.Name != "EqualityContract")
            .Select(p => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(p.Name)));
    }

    [Fact]
    public void Product_is_not_updated_when_nothing_changes()
    {
        var category = Category.Create(CategoryId.New(TestClock.Start), "Kitchen", null, "kitchen");
        var teapot = AProduct.Named("Teapot").On(category);
        var product = Committed(teapot);

        product.Change(teapot.Description with { CategoryIds = [category.Id], Images = [] }, Some.Admin.Id, Later);

        product.DequeueEvents().Should().BeEmpty();
        product.UpdatedAt.Should().Be(TestClock.Start);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    public void Product_rejects_a_sale_price_not_below_the_price(long salePrice)
    {
        var create = () => AProduct.Named("Teapot").Costing(1000).OnSaleFor(salePrice).Build();

        create.Should().Throw<DomainException>().Which.Code.Should().Be("sale-price-not-below-price");
    }

    [Fact]
    public void Product_is_unchanged_when_a_change_is_rejected()
    {
        var teapot = AProduct.Named("Teapot").Costing(1000);
        var product = Committed(teapot);

        var change = () => product.Change(teapot.Description with { Name = "Kettle", SalePrice = Some.Money(1000) }, Some.Admin.Id, Later);

        change.Should().Throw<DomainException>();
        product.Describe().Should().BeEquivalentTo(teapot.Description);
        product.DequeueEvents().Should().BeEmpty();
    }

    [Fact]
    public void Effective_price_is_the_sale_price_when_there_is_one()
    {
        AProduct.Named("Teapot").Costing(1000).OnSaleFor(900).Build().EffectivePrice.Should().Be(Some.Money(900));
        AProduct.Named("Teapot").Costing(1000).Build().EffectivePrice.Should().Be(Some.Money(1000));
    }

    [Fact]
    public void Product_is_orderable_only_while_published()
    {
        var deleted = AProduct.Named("Teapot").Build();
        deleted.Delete(Some.Admin.Id, Later);

        AProduct.Named("Teapot").Build().IsOrderable.Should().BeTrue();
        AProduct.Named("Teapot").AsDraft().Build().IsOrderable.Should().BeFalse();
        deleted.IsOrderable.Should().BeFalse();
    }

    [Fact]
    public void Published_product_is_visible_to_every_actor()
    {
        var product = AProduct.Named("Teapot").SoldBy(Some.Seller.Id).Build();

        product.IsVisibleTo(null).Should().BeTrue();
        product.IsVisibleTo(Some.Buyer).Should().BeTrue();
    }

    [Fact]
    public void Draft_is_visible_only_to_its_seller_and_admins()
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
    public void Deleted_product_is_visible_to_no_actor()
    {
        var product = Committed(AProduct.Named("Teapot").SoldBy(Some.Seller.Id));

        product.Delete(Some.Seller.Id, Later);

        product.IsVisibleTo(Some.Admin).Should().BeFalse();
        product.IsVisibleTo(Some.Seller).Should().BeFalse();
        product.DequeueEvents().Should().Equal(new ProductDeleted(product.Id, "TEAPOT", "Teapot", Some.Seller.Id));
    }

    [Fact]
    public void Product_is_managed_only_by_its_seller_and_admins()
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
