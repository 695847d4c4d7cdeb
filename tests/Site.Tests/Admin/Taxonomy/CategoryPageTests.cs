using Bunit;
using MediatR;
using Shop.Adapters.Site.Admin.Taxonomy;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Messaging;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Testing.Fakes;

namespace Shop.Site.Tests.Admin.Taxonomy;

public sealed class CategoryPageTests : IAsyncDisposable
{
    private readonly AdminContext _site = new();
    private readonly Category _kitchen = Category.Create(CategoryId.New(TestClock.Start), "Kitchen", null, "kitchen");
    private readonly Category _garden = Category.Create(CategoryId.New(TestClock.Start), "Garden", null, "garden");
    private readonly Category _pots;

    public CategoryPageTests()
    {
        _pots = Category.Create(CategoryId.New(TestClock.Start), "Pots", _kitchen.Id, "pots");
        _site.Answers.On<ReadCategoryTree, IReadOnlyList<CategoryBranch>>(_ => [Branch(_garden), Branch(_kitchen, Branch(_pots))]);
        _site.Answers.On((ChangeCategory _) => Unit.Value);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void Categories_are_a_list_of_lists_with_links_to_their_products()
    {
        var page = _site.Show<AdminCategories>();

        page.WaitForElement(".branches");
        page.FindAll(".branches > li > .branch .name").Select(Page.Text).Should().Equal("Garden", "Kitchen");
        page.FindAll(".branches ul .name").Select(Page.Text).Should().Equal("Pots");
        page.FindAll(".branch a").Select(link => link.GetAttribute("href")).Should().Equal("/admin/products?category=garden", "/admin/products?category=kitchen", "/admin/products?category=pots");
    }

    [Fact]
    public void Category_dropped_on_another_moves_below_it()
    {
        var page = _site.Show<AdminCategories>().Counted();
        Row(page, "Pots").DragStart();

        Row(page, "Garden").Drop();

        page.WaitForAssertion(() => Page.Text(page.Find("p[role=status]")).Should().Be("“Pots” is now below “Garden”."));
        Moved().Should().Be((_pots.Id, _pots.Version, _garden.Id));
    }

    [Fact]
    public void Category_dropped_on_the_zone_of_the_top_level_becomes_a_root()
    {
        var page = _site.Show<AdminCategories>().Counted();
        Row(page, "Pots").DragStart();

        page.Find(".drop").Drop();

        page.WaitForAssertion(() => Page.Text(page.Find("p[role=status]")).Should().Be("“Pots” is now at the top level."));
        Moved().Should().Be((_pots.Id, _pots.Version, null));
    }

    [Theory]
    [InlineData("Pots", "Kitchen")]
    [InlineData("Pots", "Pots")]
    public void Category_dropped_where_it_is_changes_nothing(string dragged, string target)
    {
        var page = _site.Show<AdminCategories>().Counted();
        Row(page, dragged).DragStart();

        Row(page, target).Drop();

        Row(page, "Pots").DragStart();
        page.Find(".drop").Drop();
        page.WaitForAssertion(() => Page.Text(page.Find("p[role=status]")).Should().Be("“Pots” is now at the top level."));
        Moved().Should().Be((_pots.Id, _pots.Version, null), "only the later move was sent");
    }

    [Fact]
    public void Category_dropped_on_its_descendant_stays_and_the_page_says_why()
    {
        _site.Answers.On<ChangeCategory, Unit>(_ => throw CategoryErrors.Cycle());
        var page = _site.Show<AdminCategories>().Counted();
        Row(page, "Kitchen").DragStart();

        Row(page, "Pots").Drop();

        Page.Text(page.WaitForElement("[role=alert]")).Should().Be("A category cannot be its own ancestor.");
    }

    [Fact]
    public void Category_moves_by_its_field_Parent_too()
    {
        var page = _site.Show<AdminCategories>().Counted();
        page.Press("Edit Pots");
        page.WaitForElement("label[for=parentId]").TextContent.Should().Be("Parent");
        page.Find("#parentId").GetAttribute("value").Should().Be(_kitchen.Id.ToString());
        page.Find("#parentId").Change(_garden.Id.ToString());

        page.Find("section form").Submit();

        page.WaitForAssertion(() => page.FindAll("section").Should().BeEmpty());
        Moved().Should().Be((_pots.Id, _pots.Version, _garden.Id));
    }

    [Fact]
    public void Refused_parent_is_a_fault_of_its_field()
    {
        _site.Answers.On<ChangeCategory, Unit>(_ => throw CategoryErrors.TooDeep());
        var page = _site.Show<AdminCategories>().Counted();
        page.Press("Edit Pots");

        page.WaitForElement("section form").Submit();

        Page.Text(page.WaitForElement("#parentId-fault")).Should().Be("Must keep the category tree within 20 levels.");
    }

    [Fact]
    public void Category_is_added_below_another()
    {
        _site.Answers.On((CreateCategory _) => _pots.Id);
        var page = _site.Show<AdminCategories>().Counted();
        page.Press("Add a category below Garden");
        page.WaitForElement("#name").Change("Tools");

        page.Find("section form").Submit();

        page.WaitForAssertion(() => _site.Answers.Sent<CreateCategory>().Should().ContainSingle().Which.Fields.ParentId.Value.Should().Be(_garden.Id));
    }

    [Fact]
    public async Task Category_in_use_is_not_deleted_and_the_page_says_by_what()
    {
        _site.Answers.On<DeleteCategory, Unit>(_ => throw TaxonErrors.InUse());
        _site.Answers.On((BrowseProducts _) => new Page<ProductDetails>([], HasMore: false, Next: null, Total: 12));
        var page = _site.Show<AdminCategories>().Counted();

        await _site.Answer("Delete", async () => await (await page.WaitForElementAsync("[aria-label='Delete Kitchen']")).ClickAsync());

        Page.Text(await page.WaitForElementAsync("[role=alert]")).Should().Be("“Kitchen” is in use and was not deleted. Categories below it: 1. Products that use it: 12");
        page.Find("[role=alert] a").GetAttribute("href").Should().Be("/admin/products?category=kitchen");
    }

    private (CategoryId Id, long? Version, CategoryId? Parent) Moved()
    {
        var change = _site.Answers.Sent<ChangeCategory>().Should().ContainSingle().Which;
        change.Fields.ParentId.IsGiven.Should().BeTrue();
        return (change.Id, change.ExpectedVersion?.Versions.Single(), change.Fields.ParentId.Value);
    }

    private static IElement Row(IRenderedComponent<AdminCategories> page, string name) =>
        page.FindAll(".branch").First(row => Page.Text(row.QuerySelector(".name")) == name);

    private static CategoryBranch Branch(Category category, params IReadOnlyList<CategoryBranch> children) => new(new Counted<Category>(category, 2), children);
}
