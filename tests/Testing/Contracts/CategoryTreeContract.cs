using Shop.Domain.Catalog.Taxonomy;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class CategoryTreeContract(IContractShop shop) : PortContract(shop)
{
    private readonly Category _kitchen = Category.Create(CategoryId.New(TestClock.Start), "Kitchen", parent: null, "kitchen");

    [Fact]
    public async Task A_category_counts_each_product_below_it_once()
    {
        var pots = Category.Create(CategoryId.New(TestClock.Start), "Pots", _kitchen.Id, "pots");
        var pans = Category.Create(CategoryId.New(TestClock.Start), "Pans", _kitchen.Id, "pans");
        await Add(_kitchen, pots, pans);
        await Store(AProduct.Named("Pot").On(pots).On(pans), AProduct.Named("Pan").On(pans), AProduct.Named("Towel").On(_kitchen));

        var all = await Read(session => session.CategoryTree.ReadAll(isCounted: true, Token));

        all.Select(category => (category.Taxon.Name, category.Taxon.ParentId == _kitchen.Id, category.ProductCount))
            .Should().Equal(("Kitchen", false, 3), ("Pans", true, 2), ("Pots", true, 1));
    }

    [Fact]
    public async Task Categories_are_read_without_counting_their_products()
    {
        await Add(_kitchen);
        await Store(AProduct.Named("Towel").On(_kitchen));

        var all = await Read(session => session.CategoryTree.ReadAll(isCounted: false, Token));

        all.Select(category => (category.Taxon.Name, category.ProductCount)).Should().Equal(("Kitchen", 0));
    }

    [Fact]
    public async Task One_of_two_concurrent_moves_that_form_a_cycle_is_refused()
    {
        var garden = Category.Create(CategoryId.New(TestClock.Start), "Garden", parent: null, "garden");
        await Add(_kitchen, garden);

        var refusals = await CommitAtOnce(2, async (session, caller) =>
        {
            var (mover, below) = caller == 0 ? (_kitchen, garden) : (garden, _kitchen);
            var tree = await session.CategoryTree.Lock(Token);
            tree.EnsureFits(mover.Id, below.Id);
            (await session.Categories.Find(mover.Id, Token))!.MoveTo(below.Id);
        });

        refusals.Should().BeEquivalentTo([null, "category-cycle"]);
    }

    private Task Add(params Category[] categories) => Commit(session =>
    {
        foreach (var category in categories)
            session.Categories.Add(category);
    });
}
