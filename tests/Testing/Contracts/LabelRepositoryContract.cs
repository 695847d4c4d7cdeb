using FluentAssertions;
using Shop.Application.Ports;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Xunit;

namespace Shop.Testing.Contracts;

public abstract class LabelRepositoryContract<TLabel, TId>(IContractShop shop, ALabel<TLabel, TId> label) : PortContract(shop)
    where TLabel : Label<TId>
    where TId : struct, IEntityId<TId>
{
    [Fact]
    public async Task One_is_found_as_it_was_added()
    {
        var added = label.Named("Brewster & Sons");
        await Store(added);

        (await Read(session => Labels(session).Find(added.Id, Token))).Should().BeEquivalentTo(added);
        (await Read(session => Labels(session).FindAll([added.Id], Token))).Should().BeEquivalentTo([added]);
    }

    [Fact]
    public async Task One_is_found_by_its_name_whatever_the_case_and_by_its_slug()
    {
        var added = label.Named("Brewster & Sons");
        await Store(added);

        (await Read(session => Labels(session).FindByName("brewster & SONS", Token)))!.Id.Should().Be(added.Id);
        (await Read(session => Labels(session).FindByName("Brewster", Token))).Should().BeNull();
        (await Read(session => Labels(session).FindBySlug(["brewster-sons", "other"], Token))).Should().ContainSingle().Which.Id.Should().Be(added.Id);
    }

    [Fact]
    public async Task An_unknown_one_is_not_found()
    {
        (await Read(session => Labels(session).Find(label.NewId(), Token))).Should().BeNull();
        (await Read(session => Labels(session).FindAll([label.NewId()], Token))).Should().BeEmpty();
        (await Commit(session => Labels(session).Lock(label.NewId(), Token))).Should().BeNull();
        (await Commit(session => Labels(session).Hold([label.NewId()], Token))).Should().BeEmpty();
    }

    [Fact]
    public async Task A_name_belongs_to_one_whatever_its_case_of_many_who_want_it_at_once()
    {
        var refusals = await CommitAtOnce(8, (session, caller) =>
        {
            Labels(session).Add(label.Named(caller % 2 == 0 ? "Brewster" : "BREWSTER", slug: $"brewster-{caller}"));
            return Task.CompletedTask;
        });

        refusals.Should().ContainSingle(code => code == null).And.OnlyContain(code => code == null || code == "name-taken");
    }

    [Fact]
    public async Task A_slug_belongs_to_one()
    {
        await Store(label.Named("Brewster"));

        (await Refusal(() => Store(label.Named("Other", slug: "brewster")))).Should().Be("slug-taken");
    }

    [Fact]
    public async Task What_is_removed_is_gone_and_frees_its_name()
    {
        var first = label.Named("Brewster");
        await Store(first);

        await Commit(async session => Labels(session).Remove((await Labels(session).Lock(first.Id, Token))!));
        await Store(label.Named("Brewster"));

        (await Read(session => Labels(session).Find(first.Id, Token))).Should().BeNull();
    }

    [Fact]
    public async Task A_slug_that_is_taken_is_numbered()
    {
        await Store(label.Named("Brewster"), label.Named("Brewster Two", slug: "brewster-2"));

        (await Commit(session => Labels(session).FindFreeSlug("brewster", Token))).Should().Be("brewster-3");
        (await Commit(session => Labels(session).FindFreeSlug("brew", Token))).Should().Be("brew");
    }

    [Fact]
    public async Task It_is_on_products_until_the_last_that_has_it_is_deleted()
    {
        var one = label.Named("Brewster");
        var pot = label.On(AProduct.Named("Pot"), one).AsDraft();
        await Store(one);
        (await Read(session => Labels(session).IsOnProducts(one.Id, Token))).Should().BeFalse();

        await Store(pot);
        (await Read(session => Labels(session).IsOnProducts(one.Id, Token))).Should().BeTrue();

        await Commit(async session => (await session.Products.Find(pot.Id, Token))!.Delete(Some.Admin.Id, pot.Build().CreatedAt));
        (await Read(session => Labels(session).IsOnProducts(one.Id, Token))).Should().BeFalse();
    }

    [Fact]
    public async Task What_a_product_takes_up_is_not_removed_at_the_same_moment()
    {
        var one = label.Named("Brewster");
        await Store(one);

        await CommitAtOnce(8, async (session, caller) =>
        {
            if (caller % 2 == 0)
            {
                if (await Labels(session).Lock(one.Id, Token) is { } found && !await Labels(session).IsOnProducts(one.Id, Token))
                    Labels(session).Remove(found);
            }
            else if ((await Labels(session).Hold([one.Id], Token)).Count > 0)
            {
                var pot = label.On(AProduct.Named($"Pot {caller}"), one);
                session.Products.Add(pot.Build());
                session.Stocks.Add(pot.BuildStock());
            }
        });

        var isThere = await Read(session => Labels(session).Find(one.Id, Token)) is not null;
        (await Read(session => Labels(session).IsOnProducts(one.Id, Token))).Should().Be(isThere);
    }

    private Task Store(params TLabel[] labels) => Commit(session =>
    {
        foreach (var one in labels)
            Labels(session).Add(one);
    });

    private static ILabelRepository<TLabel, TId> Labels(Session session) => session.Labels<TLabel, TId>();
}
