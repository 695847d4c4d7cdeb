using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;
using Shop.Testing.Data;

namespace Shop.Testing.Contracts;

public abstract class TaxonRepositoryContract<TTaxon, TId>(IContractShop shop, ATaxon<TTaxon, TId> taxon) : PortContract(shop)
    where TTaxon : Taxon<TId>
    where TId : struct, IEntityId<TId>
{
    [Fact]
    public async Task A_taxon_is_found_as_it_was_added()
    {
        var added = taxon.Named("Brewster & Sons");
        await Store(added);

        (await Read(session => Taxonomy(session).Find(added.Id, Token))).Should().BeEquivalentTo(added);
        (await Read(session => Taxonomy(session).FindAll([added.Id], Token))).Should().BeEquivalentTo([added]);
    }

    [Fact]
    public async Task A_taxon_is_found_by_its_name_in_any_case_and_by_its_slug()
    {
        var added = taxon.Named("Brewster & Sons");
        await Store(added);

        (await Read(session => Taxonomy(session).FindByName(["brewster & SONS", "unknown"], Token))).Should().ContainSingle().Which.Id.Should().Be(added.Id);
        (await Read(session => Taxonomy(session).FindByName(["Brewster"], Token))).Should().BeEmpty();
        (await Read(session => Taxonomy(session).FindBySlug(["brewster-sons", "other"], Token))).Should().ContainSingle().Which.Id.Should().Be(added.Id);
    }

    [Fact]
    public async Task An_unknown_taxon_is_not_found()
    {
        (await Read(session => Taxonomy(session).Find(taxon.NewId(), Token))).Should().BeNull();
        (await Read(session => Taxonomy(session).FindAll([taxon.NewId()], Token))).Should().BeEmpty();
        (await Commit(session => Taxonomy(session).Lock(taxon.NewId(), Token))).Should().BeNull();
        (await Commit(session => Taxonomy(session).Hold([taxon.NewId()], Token))).Should().BeEmpty();
    }

    [Fact]
    public async Task Only_one_of_many_concurrent_additions_of_a_name_in_any_case_succeeds()
    {
        var refusals = await CommitAtOnce(8, (session, caller) =>
        {
            Taxonomy(session).Add(taxon.Named(caller % 2 == 0 ? "Brewster" : "BREWSTER", slug: $"brewster-{caller}"));
            return Task.CompletedTask;
        });

        refusals.Should().ContainSingle(code => code == null).And.OnlyContain(code => code == null || code == "name-taken");
    }

    [Fact]
    public async Task A_slug_of_another_taxon_is_refused()
    {
        await Store(taxon.Named("Brewster"));

        (await Refusal(() => Store(taxon.Named("Other", slug: "brewster")))).Should().Be("slug-taken");
    }

    [Fact]
    public async Task A_removed_taxon_is_not_found_and_its_name_is_free()
    {
        var first = taxon.Named("Brewster");
        await Store(first);

        await Commit(async session => Taxonomy(session).Remove((await Taxonomy(session).Lock(first.Id, Token))!));
        await Store(taxon.Named("Brewster"));

        (await Read(session => Taxonomy(session).Find(first.Id, Token))).Should().BeNull();
    }

    [Fact]
    public async Task A_taken_slug_gets_the_next_free_number()
    {
        await Store(taxon.Named("Brewster"), taxon.Named("Brewster Two", slug: "brewster-2"));

        (await Commit(session => Taxonomy(session).FindFreeSlug("brewster", Token))).Should().Be("brewster-3");
        (await Commit(session => Taxonomy(session).FindFreeSlug("brew", Token))).Should().Be("brew");
    }

    [Fact]
    public async Task A_taxon_is_in_use_until_the_last_product_with_it_is_deleted()
    {
        var one = taxon.Named("Brewster");
        var pot = taxon.On(AProduct.Named("Pot"), one).AsDraft();
        await Store(one);
        (await Read(session => Taxonomy(session).IsOnProducts(one.Id, Token))).Should().BeFalse();

        await Store(pot);
        (await Read(session => Taxonomy(session).IsOnProducts(one.Id, Token))).Should().BeTrue();

        await Commit(async session => (await session.Products.Find(pot.Id, Token))!.Delete(Some.Admin.Id, pot.Build().CreatedAt));
        (await Read(session => Taxonomy(session).IsOnProducts(one.Id, Token))).Should().BeFalse();
    }

    [Fact]
    public async Task A_taxon_is_not_removed_while_it_is_concurrently_assigned_to_a_product()
    {
        var one = taxon.Named("Brewster");
        await Store(one);

        await CommitAtOnce(8, async (session, caller) =>
        {
            if (caller % 2 == 0)
            {
                if (await Taxonomy(session).Lock(one.Id, Token) is { } found && !await Taxonomy(session).IsOnProducts(one.Id, Token))
                    Taxonomy(session).Remove(found);
            }
            else if ((await Taxonomy(session).Hold([one.Id], Token)).Count > 0)
            {
                var pot = taxon.On(AProduct.Named($"Pot {caller}"), one);
                session.Products.Add(pot.Build());
                session.Stocks.Add(pot.BuildStock());
            }
        });

        var isThere = await Read(session => Taxonomy(session).Find(one.Id, Token)) is not null;
        (await Read(session => Taxonomy(session).IsOnProducts(one.Id, Token))).Should().Be(isThere);
    }

    private Task Store(params TTaxon[] taxa) => Commit(session =>
    {
        foreach (var one in taxa)
            Taxonomy(session).Add(one);
    });

    private static ITaxonRepository<TTaxon, TId> Taxonomy(Session session) => session.Taxonomy<TTaxon, TId>();
}
