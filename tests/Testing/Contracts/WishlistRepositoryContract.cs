using Shop.Application.Messaging;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Wishlists;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class WishlistRepositoryContract(IContractShop shop) : PortContract(shop)
{
    private static readonly AccountId Ada = Some.Buyer.Id;

    private readonly ProductId _teapot = ProductId.New(TestClock.Start);
    private readonly ProductId _cup = ProductId.New(TestClock.Start.AddSeconds(1));

    [Fact]
    public async Task A_wishlist_entry_is_found_only_by_its_owner()
    {
        var entry = new WishlistEntry(Ada, _teapot, TestClock.Start);

        await Add(entry);

        (await Find(Ada, _teapot)).Should().Be(entry);
        (await Find(Ada, _cup)).Should().BeNull();
        (await Find(Some.Seller.Id, _teapot)).Should().BeNull();
    }

    [Fact]
    public async Task A_removed_wishlist_entry_is_not_found()
    {
        await Add(new WishlistEntry(Ada, _teapot, TestClock.Start));

        await Commit(async session => session.Wishlists.Remove((await session.Wishlists.Lock(Ada, _teapot, Token))!));

        (await Find(Ada, _teapot)).Should().BeNull();
    }

    [Fact]
    public async Task Paging_returns_every_wishlist_entry_once_newest_first()
    {
        var entries = Enumerable.Range(0, 5).Select(i => new WishlistEntry(Ada, ProductId.New(TestClock.Start), TestClock.Start.AddMinutes(i / 2))).ToList();
        await Commit(session => entries.ForEach(session.Wishlists.Add));
        await Add(new WishlistEntry(Some.Seller.Id, _teapot, TestClock.Start));
        var seen = new List<WishlistEntry>();

        var page = await List(new PageRequest(2, WithTotal: true));
        page.Total.Should().Be(5);
        seen.AddRange(page.Items);
        while (page.Next is not null)
        {
            page = await List(new PageRequest(2, page.Next));
            seen.AddRange(page.Items);
        }

        seen.Should().BeEquivalentTo(entries);
        seen.Select(entry => entry.AddedAt).Should().BeInDescendingOrder();
    }

    [Fact]
    public async Task Clearing_a_wishlist_leaves_other_wishlists_unchanged()
    {
        await Add(new WishlistEntry(Ada, _teapot, TestClock.Start));
        await Add(new WishlistEntry(Some.Seller.Id, _teapot, TestClock.Start));

        await Commit(session => session.Wishlists.Clear(Ada, Token));

        (await Find(Ada, _teapot)).Should().BeNull();
        (await Find(Some.Seller.Id, _teapot)).Should().NotBeNull();
    }

    [Fact]
    public async Task Concurrent_additions_of_the_same_product_store_one_wishlist_entry()
    {
        var refusals = await CommitAtOnce(8, async (session, _) =>
        {
            if (await session.Wishlists.Lock(Ada, _teapot, Token) is null)
                session.Wishlists.Add(new WishlistEntry(Ada, _teapot, TestClock.Start));
        });

        refusals.Should().OnlyContain(code => code == null);
        (await Find(Ada, _teapot)).Should().NotBeNull();
    }

    [Fact]
    public async Task A_malformed_cursor_is_refused()
    {
        (await Refusal(() => List(new PageRequest(1, new Cursor("nonsense", "nonsense"))))).Should().Be("cursor-invalid");
    }

    private Task Add(WishlistEntry entry) => Commit(session => session.Wishlists.Add(entry));

    private Task<WishlistEntry?> Find(AccountId owner, ProductId product) => Read(session => session.Wishlists.Find(owner, product, Token));

    private Task<Page<WishlistEntry>> List(PageRequest page) => Read(session => session.Wishlists.List(Ada, page, Token));
}
