using Shop.Application.Catalog.Browsing;
using Shop.Application.Messaging;
using Shop.Domain.Shared;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Catalog;

public sealed class BrowseProductsTests : IAsyncDisposable
{
    private readonly RunningShop _shop = new();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Product_list_reports_every_fault_at_once()
    {
        var browse = () => _shop.Send(new BrowseProducts(new ProductFilter("a\0b", -1, Money.MaxAmount + 1), ProductSort.Newest, new PageRequest(0)));

        await browse.ShouldBeInvalid(
            ("Page.Limit", "out-of-range"),
            ("Fields.Q", "control-character"),
            ("Fields.MinPrice", "out-of-range"),
            ("Fields.MaxPrice", "out-of-range"));
    }

    [Fact]
    public async Task Product_list_rejects_a_price_range_that_ends_before_it_begins()
    {
        var browse = () => _shop.Send(new BrowseProducts(new ProductFilter(null, 2, 1), ProductSort.Newest, new PageRequest(1)));

        await browse.ShouldBeInvalid(("Fields.MinPrice", "out-of-range"));
    }
}
