using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Orders;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Carts;
using Shop.Application.Ports.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;

namespace Shop.Adapters.Persistence.Orders.Placing;

/// <summary>
/// Loads the rows of a batch of orders. Every transaction takes its locks in this order: accounts, carts, stock by variant id.
/// </summary>
internal sealed class OrderBatchReader(
    ShopDbContext db, IAccountRepository accounts, IOrderRepository orders, ICartRepository carts, OrderPolicy policy)
{
    public async Task<OrderBatch> Read(IReadOnlyList<OrderDraft> wanted, CancellationToken cancellation)
    {
        var unpaid = policy.OneUnpaidPerBuyer ? await LockBuyers(wanted, cancellation) : [];
        var open = policy.LimitsBuyers ? await orders.FindOpen([.. InOrder(wanted)], cancellation) : new Dictionary<AccountId, OpenOrders>();
        var locked = await LockCarts(wanted, cancellation);
        VariantId[] variants =
        [
            .. wanted.SelectMany(order => order.Variants).Concat(locked.Values.SelectMany(cart => cart.Lines, (_, line) => line.VariantId)).Distinct(),
        ];
        var addresses = await ReadAddresses(wanted, cancellation);
        var offers = await LockOffers(variants, cancellation);
        return new OrderBatch
        {
            Unpaid = unpaid,
            Open = new Dictionary<AccountId, OpenOrders>(open),
            Carts = locked,
            UsualAddresses = addresses,
            Products = offers.ToDictionary(offer => offer.Stock.VariantId, offer => offer.Product),
            Stocks = offers.ToDictionary(offer => offer.Stock.VariantId, offer => offer.Stock),
        };
    }

    /// <summary>Serializes the orders of one buyer, so that each sees those before it.</summary>
    private async Task<Dictionary<AccountId, OrderId>> LockBuyers(IReadOnlyList<OrderDraft> wanted, CancellationToken cancellation)
    {
        var unpaid = new Dictionary<AccountId, OrderId>();
        foreach (var buyer in InOrder(wanted))
        {
            await accounts.Lock(buyer, cancellation);
            if (await orders.FindUnpaid(buyer, cancellation) is { } order)
                unpaid.Add(buyer, order);
        }

        return unpaid;
    }

    private async Task<Dictionary<AccountId, Cart>> LockCarts(IReadOnlyList<OrderDraft> wanted, CancellationToken cancellation)
    {
        var locked = new Dictionary<AccountId, Cart>();
        foreach (var owner in InOrder(wanted.Where(order => order.FromCart)))
        {
            if (await carts.Lock(CartOwner.Of(owner), cancellation) is { } cart)
                locked.Add(owner, cart);
        }

        return locked;
    }

    private static IEnumerable<AccountId> InOrder(IEnumerable<OrderDraft> wanted) =>
        wanted.Select(order => order.Buyer).Distinct().OrderBy(buyer => buyer.Value);

    private async Task<IReadOnlyDictionary<AccountId, PostalAddress>> ReadAddresses(IReadOnlyList<OrderDraft> wanted, CancellationToken cancellation)
    {
        AccountId[] buyers = [.. wanted.Where(order => order.NeedsAddress).Select(order => order.Buyer).Distinct()];
        if (buyers.Length == 0)
            return new Dictionary<AccountId, PostalAddress>();

        return await db.Accounts.TagWith(PreparedStatements.Tag)
            .Where(account => buyers.Contains(account.Id) && account.Profile.ShippingAddress != null)
            .Select(account => new { account.Id, account.Profile.ShippingAddress })
            .ToDictionaryAsync(account => account.Id, account => account.ShippingAddress!, cancellation);
    }

    /// <summary>Locks the stock rows in the order of variant ids, and reads their products.</summary>
    private async Task<List<(Product Product, Stock Stock)>> LockOffers(VariantId[] variants, CancellationToken cancellation)
    {
        Guid[] ids = [.. variants.Select(variant => variant.Value)];
        var offers = await db.Stocks
            .FromSql($"SELECT * FROM stocks WHERE variant_id = ANY ({ids}) ORDER BY variant_id FOR UPDATE")
            .Join(db.Variants, stock => stock.VariantId, variant => variant.Id, (stock, variant) => new { stock, variant.ProductId })
            .Join(db.Products, offer => offer.ProductId, product => product.Id, (offer, product) => new { product, offer.stock })
            .TagWith(PreparedStatements.Tag)
            .AsNoTracking()
            .ToListAsync(cancellation);
        return offers.ConvertAll(offer => (offer.product, offer.stock));
    }
}
