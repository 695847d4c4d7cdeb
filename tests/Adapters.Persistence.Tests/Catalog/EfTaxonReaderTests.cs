using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;
using Shop.Testing.Contracts;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Persistence.Tests.Catalog;

public abstract class EfTaxonReaderTests<TTaxon, TId>(ATaxon<TTaxon, TId> taxon) : PortContract(new EfContractShop())
    where TTaxon : Taxon<TId>
    where TId : struct, IEntityId<TId>
{
    [Fact]
    public async Task Taxa_are_listed_by_name_with_their_number_of_published_products()
    {
        var (brewster, acme, zenith) = (taxon.Named("brewster"), taxon.Named("Acme"), taxon.Named("Zenith"));
        await Store(brewster, acme, zenith);
        await Store(taxon.On(AProduct.Named("Pot"), brewster), taxon.On(AProduct.Named("Pan"), brewster), taxon.On(AProduct.Named("Draft"), acme).AsDraft());

        var first = await Read(session => List(session).List(new(), new(2), isCounted: true, Token));
        var second = await Read(session => List(session).List(new(), new(2, first.Next), isCounted: true, Token));

        first.Items.Select(item => (item.Taxon.Name, item.ProductCount)).Should().Equal(("Acme", 0), ("brewster", 2));
        second.Items.Select(item => (item.Taxon.Name, item.ProductCount)).Should().Equal(("Zenith", 0));
        second.HasMore.Should().BeFalse();
        (await Read(session => List(session).List(new(), new(20), isCounted: false, Token))).Items.Select(item => (item.Taxon.Name, item.ProductCount))
            .Should().Equal(("Acme", 0), ("brewster", 0), ("Zenith", 0));
    }

    [Fact]
    public async Task Taxa_are_searched_by_part_of_the_name()
    {
        await Store(taxon.Named("50% off"), taxon.Named("500 off"));

        (await Read(session => List(session).List(new(Q: "0% O"), new(20), isCounted: true, Token))).Items.Should().ContainSingle().Which.Taxon.Name.Should().Be("50% off");
    }

    [Fact]
    public async Task A_taxon_is_read_by_its_id_or_its_slug_with_its_number_of_products()
    {
        var one = taxon.Named("Brewster");
        await Store(one);
        await Store(taxon.On(AProduct.Named("Pot"), one));

        (await Read(session => List(session).Find(one.Id, Token)))!.ProductCount.Should().Be(1);
        (await Read(session => List(session).FindBySlug("brewster", Token)))!.Taxon.Id.Should().Be(one.Id);
        (await Read(session => List(session).FindBySlug("nobody", Token))).Should().BeNull();
    }

    private Task Store(params TTaxon[] taxa) => Commit(session =>
    {
        foreach (var one in taxa)
            session.Taxonomy<TTaxon, TId>().Add(one);
    });

    private static ITaxonReader<TTaxon, TId> List(Session session) => session.TaxonList<TTaxon, TId>();
}

public sealed class EfBrandsReaderTests() : EfTaxonReaderTests<Brand, BrandId>(ATaxon.Brand);

public sealed class EfCategoriesReaderTests() : EfTaxonReaderTests<Category, CategoryId>(ATaxon.Category)
{
    [Fact]
    public async Task Categories_are_listed_by_their_parent()
    {
        var kitchen = Category.Create(CategoryId.New(TestClock.Start), "Kitchen", parent: null, "kitchen");
        var pots = Category.Create(CategoryId.New(TestClock.Start), "Pots", kitchen.Id, "pots");
        await Commit(session =>
        {
            session.Categories.Add(kitchen);
            session.Categories.Add(pots);
        });

        var below = await Read(session => session.TaxonList<Category, CategoryId>().List(new(Parent: kitchen.Id), new(20), isCounted: true, Token));

        below.Items.Select(category => category.Taxon.Name).Should().Equal("Pots");
    }
}

public sealed class EfTagsReaderTests() : EfTaxonReaderTests<Tag, TagId>(ATaxon.Tag);

public sealed class EfCollectionsReaderTests() : EfTaxonReaderTests<Collection, CollectionId>(ATaxon.Collection);
