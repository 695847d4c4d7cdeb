using Bunit;
using Shop.Adapters.Site.Admin.Products;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Catalog.Taxonomy;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Testing.Data;

namespace Shop.Site.Tests.Admin.Lists;

public sealed class TaxonPickerTests : IAsyncDisposable
{
    private readonly AdminContext _site = new();
    private IReadOnlyList<TaxonOf<BrandId>> _chosen = [];

    public TaxonPickerTests() => _site.Answers.On((ListTaxa<Brand, BrandId> list) =>
        Pages.Of([.. new[] { "Forge", "Foundry" }.Where(name => name.StartsWith(list.Fields.Q ?? "", StringComparison.Ordinal)).Select(name => new Counted<Brand>(ATaxon.Brand.Named(name), 1))]));

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Options_are_read_when_the_field_is_entered_for_the_first_time()
    {
        var picker = Show();
        _site.Answers.Sent<ListTaxa<Brand, BrandId>>().Should().BeEmpty();

        await picker.Find("input").FocusAsync(new());
        await picker.Find("input").FocusAsync(new());

        _site.Answers.Sent<ListTaxa<Brand, BrandId>>().Should().ContainSingle().Which.Page.Limit.Should().Be(20);
        picker.FindAll("option").Select(option => option.GetAttribute("value")).Should().Equal("Forge", "Foundry");
    }

    [Fact]
    public async Task Taxon_is_chosen_by_its_name_also_by_whoever_leaves_the_field_at_once()
    {
        var picker = Show();

        await picker.Find("input").ChangeAsync(new() { Value = "forge" });
        _chosen.Should().BeEmpty("no brand of this name was found");
        await picker.Find("input").ChangeAsync(new() { Value = "Forge" });

        _chosen.Select(brand => brand.Name).Should().Equal("Forge");
    }

    [Fact]
    public async Task Options_are_read_again_after_the_database_did_not_answer()
    {
        var isAway = true;
        _site.Answers.On((ListTaxa<Brand, BrandId> _) => isAway ? throw new TimeoutException() : Pages.Of(new Counted<Brand>(ATaxon.Brand.Named("Forge"), 1)));
        var picker = Show();
        await picker.Find("input").FocusAsync(new());
        isAway = false;

        await picker.Find("input").FocusAsync(new());

        picker.FindAll("option").Should().ContainSingle();
    }

    private IRenderedComponent<TaxonPicker<Brand, BrandId>> Show() => _site.Show<TaxonPicker<Brand, BrandId>>(picker => picker
        .Add(shown => shown.Id, "brand")
        .Add(shown => shown.Max, 2)
        .Add(shown => shown.Changed, (IReadOnlyList<TaxonOf<BrandId>> chosen) => _chosen = chosen));
}
