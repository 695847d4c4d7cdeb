using FluentAssertions;
using Shop.Domain.Catalog;
using Shop.Testing.Fakes;
using Xunit;

namespace Shop.Testing.Contracts;

public abstract class CategoryRepositoryContract(IContractShop shop) : PortContract(shop)
{
    [Fact]
    public async Task Categories_are_found_as_they_were_added()
    {
        var kitchen = Category.Create(CategoryId.New(FixedClock.Start), "Kitchen", parent: null);
        var pots = Category.Create(CategoryId.New(FixedClock.Start), "Pots & Pans", kitchen.Id);
        await Commit(session => session.Categories.Add(kitchen));
        await Commit(session => session.Categories.Add(pots));

        var found = await Read(session => session.Categories.FindAll([kitchen.Id, pots.Id], Token));

        found.Should().BeEquivalentTo(
        [
            new { kitchen.Id, Name = "Kitchen", Slug = "kitchen", ParentId = (CategoryId?)null },
            new { pots.Id, Name = "Pots & Pans", Slug = "pots-pans", ParentId = (CategoryId?)kitchen.Id },
        ]);
    }

    [Fact]
    public async Task Unknown_categories_are_left_out() =>
        (await Read(session => session.Categories.FindAll([CategoryId.New(FixedClock.Start)], Token))).Should().BeEmpty();
}
