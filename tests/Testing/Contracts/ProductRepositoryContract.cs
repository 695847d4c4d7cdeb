using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class ProductRepositoryContract(IContractShop shop) : PortContract(shop)
{
    private static readonly DateTimeOffset Later = TestClock.Start.AddHours(1);

    [Fact]
    public async Task Products_are_found_by_their_skus_whatever_the_case_unless_they_are_deleted()
    {
        var (teapot, kettle) = (AProduct.Named("Teapot").WithSku("tp-1"), AProduct.Named("Kettle").WithSku("KT-1"));
        await Store(teapot, kettle, AProduct.Named("Cup").WithSku("CP-1"));
        await Commit(async session => (await session.Products.Find(kettle.Id, Token))!.Delete(Some.Admin.Id, TestClock.Start));

        var found = await Read(session => session.Products.FindBySku(["TP-1", "kt-1", "other"], Token));

        found.Should().ContainSingle().Which.Id.Should().Be(teapot.Id);
    }

    [Fact]
    public async Task Published_products_of_a_seller_are_found_and_no_others()
    {
        var (teapot, kettle) = (AProduct.Named("Teapot").SoldBy(Some.Seller.Id), AProduct.Named("Kettle").SoldBy(Some.Seller.Id));
        await Store(teapot, kettle, AProduct.Named("Draft").SoldBy(Some.Seller.Id).AsDraft(), AProduct.Named("Cup").SoldBy(Some.Buyer.Id), AProduct.Named("Pot"));
        await Commit(async session => (await session.Products.Find(kettle.Id, Token))!.Delete(Some.Admin.Id, TestClock.Start));

        var found = await Read(session => session.Products.FindPublishedOf(Some.Seller.Id, 2, Token));

        found.Should().ContainSingle().Which.Id.Should().Be(teapot.Id);
    }

    [Fact]
    public async Task No_more_published_products_of_a_seller_are_found_than_wanted()
    {
        await Store(AProduct.Named("Teapot").SoldBy(Some.Seller.Id), AProduct.Named("Kettle").SoldBy(Some.Seller.Id), AProduct.Named("Cup").SoldBy(Some.Seller.Id));

        (await Read(session => session.Products.FindPublishedOf(Some.Seller.Id, 2, Token))).Should().HaveCount(2);
    }

    [Fact]
    public async Task Inactive_products_of_a_seller_are_counted_from_a_time_on()
    {
        var (teapot, kettle, cup) = (AProduct.Named("Teapot").SoldBy(Some.Seller.Id), AProduct.Named("Kettle").SoldBy(Some.Seller.Id), AProduct.Named("Cup").SoldBy(Some.Buyer.Id));
        await Store(teapot, kettle, cup, AProduct.Named("Pot").SoldBy(Some.Seller.Id));
        await Deactivate(kettle, TestClock.Start);
        await Deactivate(teapot, Later);
        await Deactivate(cup, Later);

        (await Read(session => session.Products.CountInactiveOf(Some.Seller.Id, Later, Token))).Should().Be(1);
        (await Read(session => session.Products.CountInactiveOf(Some.Seller.Id, TestClock.Start, Token))).Should().Be(2);
    }

    [Fact]
    public async Task A_product_is_found_as_it_was_added()
    {
        var category = Category.Create(CategoryId.New(TestClock.Start), "Kitchen", null, "kitchen");
        var brand = Brand.Create(BrandId.New(TestClock.Start), "Brewster", "brewster");
        var teapot = AProduct.Named("Teapot").Costing(1250).OnSaleFor(999).OfBrand(brand).On(category).SoldBy(Some.Seller.Id).AsDraft();
        var description = teapot.Description with { Unit = "piece", Images = [new ProductImage("https://example.com/a.png", "A"), new("https://example.com/b.png", null)] };

        await Commit(session => session.Products.Add(Product.Create(teapot.Id, Some.Seller.Id, description, Some.Admin.Id, TestClock.Start)));

        var found = await Read(session => session.Products.Find(teapot.Id, Token));
        found!.Describe().Should().BeEquivalentTo(description, options => options.WithStrictOrdering());
        found.Should().BeEquivalentTo(new { SellerId = Some.Seller.Id, Version = 1, CreatedAt = TestClock.Start, UpdatedAt = TestClock.Start });
    }

    [Fact]
    public async Task A_change_is_found_as_it_was_made()
    {
        var teapot = AProduct.Named("Teapot").OnSaleFor(900);
        await Store(teapot);
        var after = teapot.Description with { Name = "Kettle", Price = Some.Money(2), SalePrice = null, CategoryIds = [CategoryId.New(Later)] };

        await Change(teapot.Id, product => product.Change(after, Some.Admin.Id, Later));

        var found = await Read(session => session.Products.Find(teapot.Id, Token));
        found!.Describe().Should().BeEquivalentTo(after);
        found.UpdatedAt.Should().Be(Later);
    }

    [Fact]
    public async Task Uncommitted_changes_are_invisible_to_other_sessions()
    {
        var teapot = AProduct.Named("Teapot");
        await Store(teapot);

        await Commit(async session =>
        {
            var mine = await session.Products.Find(teapot.Id, Token);
            mine!.Change(teapot.Description with { Name = "Kettle" }, Some.Admin.Id, Later);
            var theirs = await Read(other => other.Products.Find(teapot.Id, Token));
            theirs!.Name.Should().Be("Teapot");
        });
    }

    [Fact]
    public async Task A_session_returns_one_instance_per_id()
    {
        var teapot = AProduct.Named("Teapot");
        await Store(teapot);

        await Commit(async session =>
        {
            var first = await session.Products.Find(teapot.Id, Token);
            var second = await session.Products.Find(teapot.Id, Token);
            var third = await session.Products.FindAll([teapot.Id], Token);
            second.Should().BeSameAs(first);
            third.Should().ContainSingle().Which.Should().BeSameAs(first);
        });
    }

    [Fact]
    public async Task The_version_increases_only_when_the_product_changes()
    {
        var teapot = AProduct.Named("Teapot");
        await Store(teapot);

        await Change(teapot.Id, product => product.Change(teapot.Description with { Name = "Kettle" }, Some.Admin.Id, Later));
        await Change(teapot.Id, product => product.Change(product.Describe(), Some.Admin.Id, Later));

        (await Read(session => session.Products.Find(teapot.Id, Token)))!.Version.Should().Be(2);
    }

    [Fact]
    public async Task The_second_of_two_concurrent_changes_is_refused()
    {
        var teapot = AProduct.Named("Teapot");
        await Store(teapot);

        var slower = () => Change(teapot.Id, async product =>
        {
            await Change(teapot.Id, same => same.Change(teapot.Description with { Name = "Kettle" }, Some.Admin.Id, Later));
            product.Change(teapot.Description with { Name = "Urn" }, Some.Admin.Id, Later);
        });

        (await Refusal(slower)).Should().Be("stale-version");
        (await Read(session => session.Products.Find(teapot.Id, Token)))!.Name.Should().Be("Kettle");
    }

    [Fact]
    public async Task Unknown_products_are_left_out()
    {
        var teapot = AProduct.Named("Teapot");
        await Store(teapot);
        var unknown = ProductId.New(Later);

        (await Read(session => session.Products.Find(unknown, Token))).Should().BeNull();
        (await Read(session => session.Products.FindAll([unknown, teapot.Id], Token))).Should().ContainSingle().Which.Id.Should().Be(teapot.Id);
    }

    [Fact]
    public async Task A_deleted_product_is_not_found()
    {
        var teapot = AProduct.Named("Teapot");
        await Store(teapot);

        await Change(teapot.Id, product => product.Delete(Some.Admin.Id, Later));

        (await Read(session => session.Products.Find(teapot.Id, Token))).Should().BeNull();
        (await Read(session => session.Products.FindAll([teapot.Id], Token))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("tp-1", "Other", "other", "sku-taken")]
    [InlineData("Other", "TEAPOT", "other", "name-taken")]
    [InlineData("Other", "Other", "teapot", "slug-taken")]
    public async Task A_sku_name_or_slug_of_another_product_is_refused_in_any_case(string sku, string name, string slug, string code)
    {
        await Store(AProduct.Named("Teapot").WithSku("TP-1").WithSlug("teapot"));

        var second = () => Store(AProduct.Named(name).WithSku(sku).WithSlug(slug));

        (await Refusal(second)).Should().Be(code);
    }

    [Theory]
    [InlineData("ÉCLAIR", "éclair")]
    [InlineData("ЧАЙНИК", "чайник")]
    [InlineData("TITLE", "title")]
    public async Task Names_are_compared_without_case_in_every_script(string name, string other)
    {
        await Store(AProduct.Named(name).WithSku("A").WithSlug("first"));

        var second = () => Store(AProduct.Named(other).WithSku("B").WithSlug("second"));

        (await Refusal(second)).Should().Be("name-taken");
    }

    [Fact]
    public async Task A_change_to_the_name_of_another_product_is_refused()
    {
        var kettle = AProduct.Named("Kettle");
        await Store(AProduct.Named("Teapot"), kettle);

        var rename = () => Change(kettle.Id, product => product.Change(kettle.Description with { Name = "teapot" }, Some.Admin.Id, Later));

        (await Refusal(rename)).Should().Be("name-taken");
    }

    [Fact]
    public async Task A_deleted_product_frees_its_name_sku_and_slug()
    {
        var teapot = AProduct.Named("Teapot");
        await Store(teapot);
        await Change(teapot.Id, product => product.Delete(Some.Admin.Id, Later));

        var successor = () => Store(AProduct.Named("Teapot"));

        (await Refusal(successor)).Should().BeNull();
    }

    [Fact]
    public async Task Only_one_of_many_concurrent_additions_of_a_sku_succeeds()
    {
        var refusals = await CommitAtOnce(8, (session, caller) =>
        {
            session.Products.Add(AProduct.Named($"Teapot {caller}").WithSku("TP-1").Build());
            return Task.CompletedTask;
        });

        refusals.Should().ContainSingle(code => code == null);
        refusals.Where(code => code is not null).Should().OnlyContain(code => code == "sku-taken");
    }

    [Fact]
    public async Task The_free_slug_is_the_requested_one_or_the_one_with_the_next_free_number()
    {
        var deleted = AProduct.Named("Old").WithSlug("teapot-2");
        await Store(AProduct.Named("A").WithSlug("teapot"), deleted, AProduct.Named("B").WithSlug("teapot-3"), AProduct.Named("C").WithSlug("cup-2"));
        await Change(deleted.Id, product => product.Delete(Some.Admin.Id, Later));

        (await Commit(session => session.Products.FindFreeSlug("cup", Token))).Should().Be("cup");
        (await Commit(session => session.Products.FindFreeSlug("teapot", Token))).Should().Be("teapot-2");
        (await Commit(session => session.Products.FindFreeSlug("cup-2", Token))).Should().Be("cup-2-2");
    }

    [Fact]
    public async Task Concurrent_requests_for_the_same_slug_each_get_a_different_one()
    {
        var refusals = await CommitAtOnce(8, async (session, caller) =>
        {
            var slug = await session.Products.FindFreeSlug("teapot", Token);
            session.Products.Add(AProduct.Named($"Teapot {caller}").WithSlug(slug).Build());
        });

        refusals.Should().OnlyContain(code => code == null);
    }

    private Task Deactivate(AProduct product, DateTimeOffset at) =>
        Change(product.Id, found => found.Change(product.Description with { Status = ProductStatus.Inactive }, Some.Admin.Id, at));

    private Task Change(ProductId id, Action<Product> change) => Change(id, product =>
    {
        change(product);
        return Task.CompletedTask;
    });

    private Task Change(ProductId id, Func<Product, Task> change) =>
        Commit(async session => await change((await session.Products.Find(id, Token))!));
}
