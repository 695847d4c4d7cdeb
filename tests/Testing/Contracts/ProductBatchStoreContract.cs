using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class ProductBatchStoreContract(IContractShop shop) : PortContract(shop)
{
    private static readonly DateTimeOffset s_later = TestClock.Start.AddMinutes(1);

    [Fact]
    public async Task New_products_are_stored_with_their_stocks_movements_and_events()
    {
        var (teapot, cup) = (AProduct.Named("Teapot").WithStock(5), AProduct.Named("Cup").WithStock(0).OnSaleFor(7));

        await Save(Built(teapot), Built(cup));

        (await Read(session => session.Products.FindAll([teapot.Id, cup.Id], Token))).Should().BeEquivalentTo([teapot.Build(), cup.Build()]);
        (await Stock(teapot)).Should().Be((5, 0, 1));
        (await Stock(cup)).Should().Be((0, 0, 1));
        (await Movements(teapot)).Should().Equal((5, StockMovementKind.Initial));
        (await Movements(cup)).Should().BeEmpty();
        await Shop.Settle();
        (await Read(session => session.Feed.ReadAll(0, 10, Token))).Select(happened => happened.Type).Should().Equal("product.created", "product.created");
    }

    [Fact]
    public async Task Changed_products_and_stocks_are_stored_with_a_higher_version_and_others_are_not()
    {
        var (teapot, cup, jug) = (AProduct.Named("Teapot"), AProduct.Named("Cup"), AProduct.Named("Jug"));
        await Store(teapot, cup, jug);

        await Commit(async session =>
        {
            var found = (await session.ProductBatches.Lock(["teapot", "CUP", "Jug", "unknown"], ["cup", "JUG"], Token)).ToDictionary(one => one.Product.Id);
            found.Keys.Should().BeEquivalentTo([teapot.Id, cup.Id, jug.Id]);
            found[teapot.Id].Stock.Should().BeNull();
            found[teapot.Id].Product.Change(teapot.Description with { Name = "Kettle", SalePrice = Some.Money(3) }, Some.Admin.Id, s_later);
            found[cup.Id].Stock!.Set(3, null, Some.Admin.Id, s_later);
            await session.ProductBatches.Save([found[teapot.Id], found[cup.Id], found[jug.Id]], Some.Admin, Token);
        });

        var stored = await Read(session => session.Products.FindAll([teapot.Id, cup.Id, jug.Id], Token));
        stored.ToDictionary(product => product.Id, product => (product.Name, product.SalePrice?.Amount, product.Version)).Should().BeEquivalentTo(
            new Dictionary<ProductId, (string, long?, long)> { [teapot.Id] = ("Kettle", 3, 2), [cup.Id] = ("Cup", null, 1), [jug.Id] = ("Jug", null, 1) });
        (await Stock(cup)).Should().Be((3, 0, 2));
        (await Stock(jug)).Should().Be((10, 0, 1));
        (await Movements(cup)).Should().Equal((-7, StockMovementKind.Set), (10, StockMovementKind.Initial));
    }

    [Fact]
    public async Task Audit_entries_name_the_actor_and_what_has_changed()
    {
        var teapot = AProduct.Named("Teapot").WithStock(5);
        await Save(Built(teapot));

        await Commit(async session =>
        {
            var found = (await session.ProductBatches.Lock(["Teapot"], ["Teapot"], Token)).Single();
            found.Product.Change(teapot.Description with { Unit = "piece" }, Some.Admin.Id, s_later);
            found.Stock!.Set(6, null, Some.Admin.Id, s_later);
            await session.ProductBatches.Save([found], Some.Admin, Token);
        });

        var entries = (await Read(session => session.Audit.List(new AuditFilter(Resource: teapot.Id.ToString()), new PageRequest(10), Token))).Items;
        entries.Should().OnlyContain(entry => entry.By == Some.Admin);
        entries.Select(entry => $"{entry.Action} {string.Join(' ', entry.Changes.Select(change => change.Field))}").Should().BeEquivalentTo(
            "Created sku slug name price status", "StockChanged onHand kind", "Changed unit", "StockChanged onHand kind");
    }

    [Fact]
    public async Task Name_that_one_product_gives_up_can_be_taken_by_a_new_one()
    {
        var teapot = AProduct.Named("Teapot");
        await Store(teapot);

        await Commit(async session =>
        {
            var found = (await session.ProductBatches.Lock(["Teapot"], [], Token)).Single();
            found.Product.Change(teapot.Description with { Name = "Kettle" }, Some.Admin.Id, s_later);
            await session.ProductBatches.Save([Built(AProduct.Named("teapot").WithSku("B").WithSlug("b")), found], Some.Admin, Token);
        });

        (await Read(session => session.Products.FindBySku(["b"], Token))).Should().ContainSingle().Which.Name.Should().Be("teapot");
    }

    [Theory]
    [InlineData("tp-1", "Other", "other", "sku-taken")]
    [InlineData("Other", "TEAPOT", "other", "name-taken")]
    [InlineData("Other", "Other", "teapot", "slug-taken")]
    public async Task Batch_with_a_value_of_another_product_is_refused_as_a_whole(string sku, string name, string slug, string code)
    {
        await Store(AProduct.Named("Teapot").WithSku("TP-1").WithSlug("teapot"));

        var save = () => Save(Built(AProduct.Named("Cup")), Built(AProduct.Named(name).WithSku(sku).WithSlug(slug)));

        (await Refusal(save)).Should().Be(code);
        (await Read(session => session.Products.FindBySku(["cup"], Token))).Should().BeEmpty();
    }

    [Fact]
    public async Task Taken_values_are_found_in_the_form_in_which_they_are_compared()
    {
        var (teapot, deleted) = (AProduct.Named("Teapot").WithSku("TP-1"), AProduct.Named("Cup"));
        await Store(teapot, deleted);
        await Commit(async session => (await session.Products.Find(deleted.Id, Token))!.Delete(Some.Admin.Id, s_later));

        (await Find(UniqueField.Sku, "tp-1", "tp-2")).Should().BeEquivalentTo(new Dictionary<string, ProductId>(StringComparer.Ordinal) { ["tp-1"] = teapot.Id });
        (await Find(UniqueField.Name, "teapot", "cup")).Should().BeEquivalentTo(new Dictionary<string, ProductId>(StringComparer.Ordinal) { ["teapot"] = teapot.Id });
        (await Find(UniqueField.Slug, "teapot", "teapot-2")).Should().BeEquivalentTo(new Dictionary<string, ProductId>(StringComparer.Ordinal) { ["teapot"] = teapot.Id });

        Task<IReadOnlyDictionary<string, ProductId>> Find(UniqueField field, params string[] values) =>
            Read(session => session.ProductBatches.FindTaken(field, values, Token));
    }

    [Fact]
    public async Task Request_for_a_slug_waits_for_a_batch_that_holds_it()
    {
        var (held, done) = (new TaskCompletionSource(), new TaskCompletionSource());
        var holding = Commit(async session =>
        {
            await session.ProductBatches.HoldSlugs(["teapot", "cup"], Token);
            held.SetResult();
            await done.Task;
            await session.ProductBatches.Save([Built(AProduct.Named("Teapot").WithSlug("teapot"))], Some.Admin, Token);
        });
        await held.Task;

        var other = Commit(session => session.Products.FindFreeSlug("teapot", Token));
        done.SetResult();
        await holding;

        (await other).Should().Be("teapot-2");
    }

    private static StockedProduct Built(AProduct product) => new(product.Build(), product.BuildStock());

    private Task Save(params StockedProduct[] products) => Commit(session => session.ProductBatches.Save(products, Some.Admin, Token));

    private async Task<(int OnHand, int Reserved, long Version)> Stock(AProduct product)
    {
        var stock = (await Read(session => session.Stocks.Find(product.Variant, Token)))!;
        return (stock.OnHand, stock.Reserved, stock.Version);
    }

    private async Task<IEnumerable<(int Delta, StockMovementKind Kind)>> Movements(AProduct product) =>
        (await Read(session => session.Stocks.ListMovements(product.Variant, new PageRequest(10), Token))).Items.Select(movement => (movement.Delta, movement.Kind));
}
