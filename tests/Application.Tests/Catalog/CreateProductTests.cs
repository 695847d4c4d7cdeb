using Shop.Application.Catalog.Products;
using Shop.Application.Inventory;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Inventory;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Catalog;

public sealed class CreateProductTests : IAsyncDisposable
{
    private static readonly ProductFields Least = new(
        Sku: "TP-1", Name: "Blue Teapot", Price: Some.Money(1250), default, default, default, default, default, default, default, default, default, default);

    private readonly RunningShop _shop = new();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Product_with_only_the_required_fields_is_published()
    {
        var id = await Create(Least);

        Get(id).Should().BeEquivalentTo(new
        {
            Id = id,
            Sku = "TP-1",
            Slug = "blue-teapot",
            Name = "Blue Teapot",
            Description = (string?)null,
            BrandId = (BrandId?)null,
            Price = Some.Money(1250),
            SalePrice = (Money?)null,
            Status = ProductStatus.Published,
            SellerId = (AccountId?)null,
            Version = 1L,
            CreatedAt = TestClock.Start,
        });
    }

    [Fact]
    public async Task Product_is_stored_with_every_given_field()
    {
        var (brand, category) = (Brand.Create(BrandId.New(TestClock.Start), "Brewster", "brewster"), Category.Create(CategoryId.New(TestClock.Start), "Kitchen", null, "kitchen"));
        await _shop.Commit(services =>
        {
            services.Get<ITaxonRepository<Brand, BrandId>>().Add(brand);
            services.Get<ITaxonRepository<Category, CategoryId>>().Add(category);
            return Task.CompletedTask;
        });

        var id = await Create(Least with
        {
            Description = "Holds a litre.\nDoes not drip.",
            BrandId = brand.Id,
            CategoryIds = Given<IReadOnlyList<CategoryId>>([category.Id]),
            Unit = "piece",
            SalePrice = Some.Money(999),
            Status = ProductStatus.Draft,
            Images = Given<IReadOnlyList<ProductImage>>([new ProductImage("https://example.com/a.png", "A teapot")]),
            Slug = "my-teapot",
        });

        Get(id).Should().BeEquivalentTo(new
        {
            Description = "Holds a litre.\nDoes not drip.",
            BrandId = brand.Id,
            CategoryIds = new[] { category.Id },
            Unit = "piece",
            SalePrice = Some.Money(999),
            Status = ProductStatus.Draft,
            Images = new[] { new ProductImage("https://example.com/a.png", "A teapot") },
            Slug = "my-teapot",
        });
    }

    [Fact]
    public async Task Categories_and_tags_beyond_their_maximum_are_not_looked_up()
    {
        var fields = Least with
        {
            CategoryIds = Given<IReadOnlyList<CategoryId>>([.. Enumerable.Range(0, 21).Select(_ => CategoryId.New(TestClock.Start))]),
            TagIds = Given<IReadOnlyList<TagId>>([.. Enumerable.Range(0, 51).Select(_ => TagId.New(TestClock.Start))]),
        };

        await FluentActions.Awaiting(() => Create(fields)).ShouldBeInvalid(
        [
            ("Fields.CategoryIds.Value", "too-many"),
            ("Fields.TagIds.Value", "too-many"),
            .. Enumerable.Range(0, 20).Select(position => ($"categoryIds/{position}", "category-unknown")),
            .. Enumerable.Range(0, 50).Select(position => ($"tagIds/{position}", "tag-unknown")),
        ]);
    }

    [Fact]
    public async Task Initial_quantity_is_recorded_as_a_stock_movement()
    {
        var id = await Create(Least, stock: 12);

        (await _shop.Send(new GetStock(Some.Admin, id))).Should().Be(new StockLevel(id, 12, 0, 12));
        (await _shop.Send(new ListStockMovements(Some.Admin, id, new(10)))).Items.Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new { Delta = 12, Kind = StockMovementKind.Initial, By = Some.Admin.Id });
    }

    [Fact]
    public async Task Product_created_by_a_seller_belongs_to_the_seller()
    {
        var id = await _shop.Send(new CreateProduct(Some.Seller, Least, Stock: 0));

        Get(id).SellerId.Should().Be(Some.Seller.Id);
    }

    [Fact]
    public async Task Slug_gets_a_numeric_suffix_when_taken()
    {
        await Create(Least);

        var second = await Create(Least with { Sku = "TP-2", Name = "Blue, Teapot!" });

        Get(second).Slug.Should().Be("blue-teapot-2");
    }

    [Theory]
    [InlineData("tp-1", "Other", "other", "sku-taken")]
    [InlineData("Other", "BLUE TEAPOT", "other", "name-taken")]
    [InlineData("Other", "Other", "blue-teapot", "slug-taken")]
    public async Task Product_creation_rejects_the_SKU_name_or_slug_of_another_product(string sku, string name, string slug, string code)
    {
        await Create(Least);

        await Creating(Least with { Sku = sku, Name = name, Slug = slug }).ShouldRefuse(code);
    }

    [Fact]
    public async Task Product_creation_rejects_an_unknown_brand_and_names_each_unknown_category()
    {
        await Creating(Least with { BrandId = BrandId.New(TestClock.Start) }).ShouldRefuse("brand-unknown");

        var creating = Creating(Least with { CategoryIds = Given<IReadOnlyList<CategoryId>>([CategoryId.New(TestClock.Start), CategoryId.New(TestClock.Start)]) });
        var refused = (await creating.Should().ThrowAsync<DomainException>()).Which;
        refused.Code.Should().Be("category-unknown");
        refused.Faults.Select(fault => fault.Field).Should().Equal("categoryIds/0", "categoryIds/1");
    }

    [Fact]
    public async Task Product_creation_rejects_a_currency_other_than_that_of_the_store()
    {
        var euros = Money.Of(1, Currency.Of("EUR"));

        await Creating(Least with { Price = euros }).ShouldRefuse("currency-not-supported");
        await Creating(Least with { SalePrice = euros }).ShouldRefuse("currency-not-supported");
    }

    [Fact]
    public async Task Product_creation_rejects_a_sale_price_not_below_the_price() =>
        await Creating(Least with { SalePrice = Some.Money(1250) }).ShouldRefuse("sale-price-not-below-price");

    [Fact]
    public async Task Product_creation_reports_all_missing_fields_at_once() =>
        await Creating(Least with { Sku = default, Name = default, Price = default })
            .ShouldBeInvalid(("Fields.Sku", "required"), ("Fields.Name", "required"), ("Fields.Price", "required"));

    [Fact]
    public async Task Product_creation_reports_every_fault_at_once()
    {
        var category = CategoryId.New(TestClock.Start);
        var fields = Least with
        {
            Sku = new string('x', 65),
            Name = " ",
            Description = "bell\a",
            Unit = "two\nlines",
            Slug = "Not A Slug",
            CategoryIds = Given<IReadOnlyList<CategoryId>>([category, category]),
            Images = Given<IReadOnlyList<ProductImage>>([new ProductImage("javascript:alert(1)", null), new ProductImage("https://user:pass@example.com/", new string('x', 501))]),
        };

        await FluentActions.Awaiting(() => Create(fields, stock: -1)).ShouldBeInvalid(
            ("Fields.Sku.Value", "too-long"),
            ("Fields.Name.Value", "required"),
            ("Fields.Description.Value", "control-character"),
            ("Fields.Unit.Value", "control-character"),
            ("Fields.Slug.Value", "slug-invalid"),
            ("Fields.CategoryIds.Value", "duplicate"),
            ("Fields.Images.Value[0].Url", "url-invalid"),
            ("Fields.Images.Value[1].Url", "url-invalid"),
            ("Fields.Images.Value[1].Alt", "too-long"),
            ("Stock", "out-of-range"),
            ("categoryIds/0", "category-unknown"),
            ("categoryIds/1", "category-unknown"));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public async Task Sku_that_cannot_be_part_of_an_address_is_rejected(string sku) =>
        await Creating(Least with { Sku = sku }).ShouldBeInvalid(("Fields.Sku.Value", "sku-invalid"));

    [Fact]
    public async Task Product_creation_rejects_null_in_required_fields() =>
        await Creating(Least with
        {
            Sku = Given<string>(null!),
            Name = Given<string>(null!),
            Price = Given<Money>(null!),
            Slug = Given<string>(null!),
            CategoryIds = Given<IReadOnlyList<CategoryId>>(null!),
            Images = Given<IReadOnlyList<ProductImage>>(null!),
        }).ShouldBeInvalid(
            ("Fields.Sku.Value", "required"),
            ("Fields.Name.Value", "required"),
            ("Fields.Price.Value", "required"),
            ("Fields.Slug.Value", "slug-invalid"),
            ("Fields.CategoryIds.Value", "required"),
            ("Fields.Images.Value", "required"));

    private static Optional<T> Given<T>(T value) => new(true, value);

    private Task<ProductId> Create(ProductFields fields, int stock = 0) => _shop.Send(new CreateProduct(Some.Admin, fields, stock));

    private Func<Task> Creating(ProductFields fields) => () => Create(fields);

    private Product Get(ProductId id) => _shop.Stored<Product>().Single(product => product.Id == id);
}
