using FluentAssertions;
using Shop.Application.Ports;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Xunit;

namespace Shop.Testing.Contracts;

public abstract class LabelReaderContract<TLabel, TId>(IContractShop shop, ALabel<TLabel, TId> label) : PortContract(shop)
    where TLabel : Label<TId>
    where TId : struct, IEntityId<TId>
{
    [Fact]
    public async Task They_are_listed_by_name_with_how_many_published_products_each_has()
    {
        var (brewster, acme, zenith) = (label.Named("brewster"), label.Named("Acme"), label.Named("Zenith"));
        await Store(brewster, acme, zenith);
        await Store(label.On(AProduct.Named("Pot"), brewster), label.On(AProduct.Named("Pan"), brewster), label.On(AProduct.Named("Draft"), acme).AsDraft());

        var first = await Read(session => List(session).List(new(), new(2), Token));
        var second = await Read(session => List(session).List(new(), new(2, first.Next), Token));

        first.Items.Select(item => (item.Label.Name, item.ProductCount)).Should().Equal(("Acme", 0), ("brewster", 2));
        second.Items.Select(item => (item.Label.Name, item.ProductCount)).Should().Equal(("Zenith", 0));
        second.HasMore.Should().BeFalse();
    }

    [Fact]
    public async Task They_are_searched_by_part_of_the_name()
    {
        await Store(label.Named("50% off"), label.Named("500 off"));

        (await Read(session => List(session).List(new(Q: "0% O"), new(20), Token))).Items.Should().ContainSingle().Which.Label.Name.Should().Be("50% off");
    }

    [Fact]
    public async Task One_is_read_by_its_id_or_its_slug_with_how_many_products_it_has()
    {
        var one = label.Named("Brewster");
        await Store(one);
        await Store(label.On(AProduct.Named("Pot"), one));

        (await Read(session => List(session).Find(one.Id, Token)))!.ProductCount.Should().Be(1);
        (await Read(session => List(session).FindBySlug("brewster", Token)))!.Label.Id.Should().Be(one.Id);
        (await Read(session => List(session).FindBySlug("nobody", Token))).Should().BeNull();
    }

    private Task Store(params TLabel[] labels) => Commit(session =>
    {
        foreach (var one in labels)
            session.Labels<TLabel, TId>().Add(one);
    });

    private static ILabelReader<TLabel, TId> List(Session session) => session.LabelList<TLabel, TId>();
}
