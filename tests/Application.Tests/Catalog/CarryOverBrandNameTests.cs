using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Catalog;

public sealed class CarryOverBrandNameTests : IAsyncLifetime
{
    private const int Parts = 25;

    private readonly RecordingText _text = new();
    private readonly RunningShop _shop;
    private BrandId _brand;

    public CarryOverBrandNameTests() => _shop = new RunningShop(services => services.AddSingleton<ISearchText>(_text));

    public async ValueTask InitializeAsync() =>
        _brand = await _shop.Send(new CreateTaxon<Brand, BrandId>(Some.Admin, new TaxonFields("Acme", default)));

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Products_of_a_renamed_brand_are_refreshed_part_by_part_each_behind_the_one_before()
    {
        await Change(new TaxonFields("Apex", default));
        _text.Calls.Should().BeEmpty("a rename writes no product");

        await _shop.DeliverAllEvents();

        _text.Calls.Should().HaveCount(Parts).And.OnlyContain(call => call.Brand == _brand);
        _text.Calls.Select(call => call.After).Should().Equal([null, .. _text.Ends.Take(Parts - 1)]);
    }

    [Fact]
    public async Task Change_that_leaves_the_name_refreshes_nothing()
    {
        await Change(new TaxonFields("Acme", "other-slug"));

        await _shop.DeliverAllEvents();

        _text.Calls.Should().BeEmpty();
    }

    private Task Change(TaxonFields fields) => _shop.Send(new ChangeTaxon<Brand, BrandId>(Some.Admin, _brand, null, fields));

    private sealed class RecordingText : ISearchText
    {
        public List<(BrandId Brand, ProductId? After)> Calls { get; } = [];

        public List<ProductId?> Ends { get; } = [];

        public Task<ProductId?> Refresh(BrandId brand, ProductId? after, int atMost, CancellationToken cancellation)
        {
            Calls.Add((brand, after));
            ProductId? end = Calls.Count < Parts ? ProductId.New(TestClock.Start.AddSeconds(Calls.Count)) : null;
            Ends.Add(end);
            return Task.FromResult(end);
        }
    }
}
