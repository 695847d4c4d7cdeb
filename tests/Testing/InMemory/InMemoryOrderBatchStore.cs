using Shop.Application.Orders;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Carts;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Inventory;
using Shop.Application.Ports.Orders;
using Shop.Application.Ports.Payments;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;

namespace Shop.Testing.InMemory;

/// <summary>The session tracks the loaded stocks and carts, and saves their changes.</summary>
internal sealed class InMemoryOrderBatchStore(
    InMemorySession session,
    IProductRepository products,
    IStockRepository stocks,
    IAccountRepository accounts,
    ICartRepository carts,
    IOrderRepository orders,
    IPaymentRepository payments,
    OrderPolicy policy)
    : IOrderBatchStore
{
    public async Task<OrderBatch> Load(IReadOnlyList<OrderDraft> wanted, CancellationToken cancellation)
    {
        var buyers = wanted.Select(order => order.Buyer).Distinct().OrderBy(buyer => buyer.Value).ToList();
        var unpaid = new Dictionary<AccountId, OrderId>();
        var locked = new Dictionary<AccountId, Cart>();
        var addresses = new Dictionary<AccountId, PostalAddress>();
        foreach (var buyer in buyers)
        {
            if (policy.OneUnpaidPerBuyer)
                await accounts.Lock(buyer, cancellation);
            if (policy.OneUnpaidPerBuyer && await orders.FindUnpaid(buyer, cancellation) is { } order)
                unpaid.Add(buyer, order);
            if (wanted.Any(order => order.FromCart && order.Buyer == buyer) && await carts.Lock(CartOwner.Of(buyer), cancellation) is { } cart)
                locked.Add(buyer, cart);
            if ((await accounts.Find(buyer, cancellation))?.Profile.ShippingAddress is { } address)
                addresses.Add(buyer, address);
        }

        VariantId[] variants = [.. wanted.SelectMany(order => order.Variants).Concat(locked.Values.SelectMany(cart => cart.Lines, (_, line) => line.VariantId)).Distinct()];
        return new OrderBatch
        {
            Unpaid = unpaid,
            Open = new Dictionary<AccountId, OpenOrders>(await orders.FindOpen(buyers, cancellation)),
            Carts = locked,
            UsualAddresses = addresses,
            Stocks = (await stocks.Lock(variants, cancellation)).ToDictionary(stock => stock.VariantId),
            Products = (await products.FindAll([.. variants.Select(variant => variant.AsProduct())], cancellation)).ToDictionary(product => VariantId.DefaultOf(product.Id)),
        };
    }

    public Task Save(OrderBatch batch, CancellationToken cancellation)
    {
        foreach (var placed in batch.Placed)
        {
            session.Work.By = placed.Buyer;
            orders.Add(placed.Order);
            payments.Add(placed.Payment);
        }

        return Task.CompletedTask;
    }
}
