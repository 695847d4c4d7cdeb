using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Binding;
using Shop.Adapters.Web.Http.Idempotency;
using Shop.Adapters.Web.Http.Paging;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Adapters.Web.Orders;

/// <summary>Orders and their payments.</summary>
internal static class OrderEndpoints
{
    public static void MapOrders(this RouteGroupBuilder v1)
    {
        v1.MapPost("/orders", PlaceOrder).Allow(AccountRole.Buyer, AccountRole.Seller).IdempotentCommand()
            .Refuses("product-unavailable", "insufficient-stock", "cart-empty", "unpaid-order-exists", "too-many-open-orders", "too-many-reserved-units", "order-total-out-of-range");
        v1.MapGet("/orders", ListOrders).AllowAnyAccount();
        v1.MapGet("/orders/{id:ord}", GetOrder).AllowAnyAccount().Refuses("order-not-found");
        v1.MapPost("/orders/{id:ord}/cancellation", CancelOrder).AllowAnyAccount().Idempotent()
            .Refuses("order-not-found", "not-order-buyer", "order-not-cancellable");
        v1.MapPost("/orders/{id:ord}/fulfilment", FulfilOrder).Allow(AccountRole.Seller, AccountRole.Admin).Idempotent()
            .Refuses("order-not-found", "not-order-seller", "illegal-transition");
        v1.MapPost("/orders/{id:ord}/refund", RefundOrder).Allow(AccountRole.Admin).Idempotent().Refuses("order-not-found", "order-not-refundable");
        v1.MapGet("/orders/{id:ord}/payment", GetPayment).AllowAnyAccount().Refuses("order-not-found");
        v1.MapGet("/orders/{id:ord}/payment/attempts", ListPaymentAttempts).AllowAnyAccount().Refuses("order-not-found");
    }

    /// <summary>
    /// Place an order. Takes the current prices and reserves the stock of all lines, or rejects the whole order with
    /// <c>product-unavailable</c> or <c>insufficient-stock</c>. The payment is charged asynchronously; an order that is not paid in time is
    /// rejected. With <c>fromCart</c> the lines come from the cart, which is emptied; an empty cart returns <c>cart-empty</c>. If the store
    /// allows one unpaid order per buyer, a further one returns <c>unpaid-order-exists</c>. A buyer with very many unpaid orders or units
    /// gets <c>too-many-open-orders</c> or <c>too-many-reserved-units</c>.
    /// </summary>
    private static async Task<CreatedAnswer<OrderResponse>> PlaceOrder(
        Body<PlaceOrderRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var order = await mediator.Send(body.Value.ToOrder(caller.Actor), cancellation);
        return Answer.Created($"/api/v1/orders/{order.Id}", order.ToResponse(), order.Version);
    }

    /// <summary>
    /// List orders. Returns the caller's own orders, newest first; with <c>selling=true</c> a seller gets the orders that contain the
    /// seller's products, and admins get all orders.
    /// </summary>
    private static async Task<PageAnswer<OrderResponse>> ListOrders(
        ListQuery<OrderListQuery> query, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var page = await mediator.Send(new ListOrders(caller.Actor, query.Fields.ToFilter(), query.Page), cancellation);
        return query.Answer(page, order => order.ToResponse());
    }

    /// <summary>
    /// Get an order. Visible to its buyer, to sellers of its products and to admins; other callers get <c>order-not-found</c>. The field
    /// <c>allowedActions</c> lists what the caller can do with it now.
    /// </summary>
    private static async Task<OkAnswer<OrderResponse>> GetOrder(
        OrderId id, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var order = await mediator.Send(new GetOrder(caller.Actor, id), cancellation);
        return Answer.Ok(order.ToResponse(), order.Version);
    }

    /// <summary>
    /// Cancel an order. Releases its stock and refunds the payment if it is paid. Only the buyer and admins may do this
    /// (<c>not-order-buyer</c>), and only before the order is shipped (<c>order-not-cancellable</c>).
    /// </summary>
    private static async Task<OkAnswer<OrderResponse>> CancelOrder(
        OrderId id, OptionalBody<CancelOrderRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new CancelOrder(caller.Actor, id, body.Value?.Reason), cancellation);
        return await GetOrder(id, caller, mediator, cancellation);
    }

    /// <summary>
    /// Update the fulfilment status of an order. A paid order becomes preparing, shipped and delivered, in this sequence; any other change
    /// returns <c>illegal-transition</c>. For admins and for the seller of all its lines (<c>not-order-seller</c>).
    /// </summary>
    private static async Task<OkAnswer<OrderResponse>> FulfilOrder(
        OrderId id, Body<FulfilOrderRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new FulfilOrder(caller.Actor, id, body.Value.Status), cancellation);
        return await GetOrder(id, caller, mediator, cancellation);
    }

    /// <summary>
    /// Refund an order. The gateway returns the payment asynchronously; then its status becomes refunded. An order that is not shipped yet
    /// is cancelled and its stock returned. Returns <c>order-not-refundable</c> for an order that is not paid or already refunded.
    /// </summary>
    private static async Task<OkAnswer<OrderResponse>> RefundOrder(
        OrderId id, Body<RefundOrderRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new RefundOrder(caller.Actor, id, body.Value.Reason), cancellation);
        return await GetOrder(id, caller, mediator, cancellation);
    }

    /// <summary>
    /// Get the payment of an order. Returns its status, the number of attempts, the time of the next attempt, and the reason of the last
    /// failure. Visible to the same callers as the order.
    /// </summary>
    private static async Task<OkAnswer<PaymentResponse>> GetPayment(
        OrderId id, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var order = await mediator.Send(new GetOrder(caller.Actor, id), cancellation);
        return Answer.Ok(order.Payment.ToResponse());
    }

    /// <summary>
    /// List the payment attempts of an order. Returns every attempt to charge, oldest first, with its result. Visible to the same callers
    /// as the order.
    /// </summary>
    private static async Task<OkAnswer<ListResponse<PaymentAttemptResponse>>> ListPaymentAttempts(
        OrderId id, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var order = await mediator.Send(new GetOrder(caller.Actor, id), cancellation);
        return Answer.List(order.Payment.Attempts.Select(attempt => attempt.ToResponse()));
    }
}
