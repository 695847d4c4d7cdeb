using FluentAssertions;
using Shop.Domain.Catalog;
using Shop.Testing.Fakes;
using Xunit;

namespace Shop.Testing.Contracts;

public abstract class BrandRepositoryContract(IContractShop shop) : PortContract(shop)
{
    [Fact]
    public async Task A_brand_is_found_as_it_was_added()
    {
        var brand = Brand.Create(BrandId.New(FixedClock.Start), "Brewster & Sons");
        await Commit(session => session.Brands.Add(brand));

        var found = await Read(session => session.Brands.Find(brand.Id, Token));

        found.Should().BeEquivalentTo(new { brand.Id, Name = "Brewster & Sons", Slug = "brewster-sons", Version = 1 });
    }

    [Fact]
    public async Task An_unknown_brand_is_not_found() =>
        (await Read(session => session.Brands.Find(BrandId.New(FixedClock.Start), Token))).Should().BeNull();
}
