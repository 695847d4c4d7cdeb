using Shop.Domain.Carts;
using Shop.Domain.Catalog;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class CartRepositoryContract(IContractShop shop) : PortContract(shop)
{
    private static readonly CartOwner Ada = CartOwner.Of(Some.Buyer.Id);
    private static readonly CartOwner Guest = CartOwner.Guest("ada1");

    private readonly VariantId _teapot = Some.Variant(TestClock.Start);
    private readonly VariantId _cup = Some.Variant(TestClock.Start.AddSeconds(1));

    [Fact]
    public async Task A_cart_is_found_only_by_its_owner()
    {
        await Put(_teapot, 2);
        await Put(_cup, 1);

        (await Find(Ada))!.Lines.Should().Equal(new CartLine(_teapot, 2), new CartLine(_cup, 1));
        (await Find(CartOwner.Of(Some.Seller.Id))).Should().BeNull();
    }

    [Fact]
    public async Task A_cart_of_a_guest_is_found_only_by_its_token()
    {
        await Put(_cup, 1);
        await Put(_teapot, 2, Guest);
        await Put(_teapot, 3, Guest);

        (await Find(Guest)).Should().BeEquivalentTo(new
        {
            OwnerId = (object?)null,
            Guest.TokenHash,
            ExpiresAt = TestClock.Start + Cart.GuestLifetime,
            Lines = new[] { new CartLine(_teapot, 3) },
        });
        (await Find(CartOwner.Guest("ada2"))).Should().BeNull();
        (await Find(Ada))!.Lines.Should().Equal(new CartLine(_cup, 1));
    }

    [Fact]
    public async Task A_cart_of_a_guest_is_removed_by_one_of_many_concurrent_units_of_work()
    {
        await Put(_teapot, 2, Guest);

        var refusals = await CommitAtOnce(5, async (session, _) =>
            session.Carts.Remove(await session.Carts.Lock(Guest, Token) ?? throw CartErrors.NotFound()));

        refusals.Should().BeEquivalentTo(new[] { null, "cart-not-found", "cart-not-found", "cart-not-found", "cart-not-found" });
    }

    [Fact]
    public async Task Changed_and_removed_cart_lines_are_stored()
    {
        await Put(_teapot, 2);
        await Put(_cup, 1);
        await Put(_teapot, 5);
        await Commit(async session => (await session.Carts.Lock(Ada, Token))!.Remove(_cup, TestClock.Start));

        (await Find(Ada))!.Lines.Should().Equal(new CartLine(_teapot, 5));
    }

    [Fact]
    public async Task A_removed_cart_is_not_found()
    {
        await Put(_teapot, 2);

        await Commit(async session => session.Carts.Remove((await session.Carts.Lock(Ada, Token))!));

        (await Find(Ada)).Should().BeNull();
    }

    [Fact]
    public async Task Concurrent_additions_to_a_cart_are_all_stored()
    {
        var variants = Enumerable.Range(0, 4).Select(i => Some.Variant(TestClock.Start.AddSeconds(i))).ToList();

        var refusals = await CommitAtOnce(8, (session, caller) => Put(session, variants[caller / 2], 1 + caller));

        refusals.Should().OnlyContain(code => code == null);
        (await Find(Ada))!.Lines.Select(line => line.VariantId).Should().BeEquivalentTo(variants);
    }

    [Fact]
    public async Task Locking_a_cart_returns_its_latest_committed_state()
    {
        await Put(_teapot, 2);
        await using var session = Open();
        await session.Commit(() => session.Carts.Lock(Ada, Token));

        await Put(_teapot, 3);

        (await session.Commit(() => session.Carts.Lock(Ada, Token)))!.Lines.Should().Equal(new CartLine(_teapot, 3));
    }

    private static async Task Put(Session session, VariantId variant, int quantity, CartOwner? owner = null)
    {
        var cart = await session.Carts.Lock(owner ?? Ada, Token);
        if (cart is null)
            session.Carts.Add(cart = Cart.Of(owner ?? Ada, TestClock.Start));
        cart.Put(variant, quantity, TestClock.Start);
    }

    private Task Put(VariantId variant, int quantity, CartOwner? owner = null) => Commit(session => Put(session, variant, quantity, owner));

    private Task<Cart?> Find(CartOwner owner) => Read(session => session.Carts.Find(owner, Token));
}
