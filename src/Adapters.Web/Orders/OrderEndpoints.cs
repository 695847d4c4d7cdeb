using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Answers;
using Shop.Adapters.Web.Http.Bodies;
using Shop.Adapters.Web.Http.Idempotency;
using Shop.Adapters.Web.Http.Paging;
using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Adapters.Web.Orders;

/// <summary>Orders and their payments. Somebody else's order does not exist, except for admins and for those whose products are in it.</summary>
internal static class OrderEndpoints
{
    public static void MapOrders(this RouteGroupBuilder v1)
    {
        v1.MapPost("/orders", PlaceOrder).Allow(AccountRole.Buyer, AccountRole.Seller).IdempotentByItself()
            .Refuses("product-unavailable", "insufficient-stock", "cart-empty", "unpaid-order-exists", "order-total-out-of-range");
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

    /// <summary>Orders: all lines are reserved at today's prices, or none. Payment follows by itself.</summary>
    private static async Task<OnceAnswer<CreatedAnswer<OrderResponse>>> PlaceOrder(
        Body<PlaceOrderRequest> body, Caller caller, RequestKey key, IMediator mediator, CancellationToken cancellation)
    {
        var order = body.Value.ToOrder(caller.Actor);
        return key.Request(Created) is { } request
            ? new(await mediator.Send(new PlaceOrderOnce(order, request), cancellation))
            : new(Created(await mediator.Send(order, cancellation)));
    }

    private static CreatedAnswer<OrderResponse> Created(OrderDetails order) =>
        Answer.Created($"/api/v1/orders/{order.Id}", order.ToResponse(), order.Version);

    /// <summary>Lists orders, newest first: what one bought, as a seller also what one sold, and for admins everybody's.</summary>
    private static async Task<PageAnswer<OrderResponse>> ListOrders(
        ListQuery<OrderListQuery> query, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var page = await mediator.Send(new ListOrders(caller.Actor, query.Fields.ToFilter(), query.Page), cancellation);
        return query.Answer(page, order => order.ToResponse());
    }

    /// <summary>Reads an order.</summary>
    private static async Task<OkAnswer<OrderResponse>> GetOrder(
        OrderId id, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var order = await mediator.Send(new GetOrder(caller.Actor, id), cancellation);
        return Answer.Ok(order.ToResponse(), order.Version);
    }

    /// <summary>Calls an order off: its stock is free again, and what was paid goes back.</summary>
    private static async Task<OkAnswer<OrderResponse>> CancelOrder(
        OrderId id, OptionalBody<CancelOrderRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new CancelOrder(caller.Actor, id, body.Value?.Reason), cancellation);
        return await GetOrder(id, caller, mediator, cancellation);
    }

    /// <summary>Says that an order is packed, sent or delivered. Who sells everything in it may do so, and admins.</summary>
    private static async Task<OkAnswer<OrderResponse>> FulfilOrder(
        OrderId id, Body<FulfilOrderRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new FulfilOrder(caller.Actor, id, body.Value.Status), cancellation);
        return await GetOrder(id, caller, mediator, cancellation);
    }

    /// <summary>Gives the money back, which the gateway does a little later. An order that is not sent is called off, and its stock is there again.</summary>
    private static async Task<OkAnswer<OrderResponse>> RefundOrder(
        OrderId id, Body<RefundOrderRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new RefundOrder(caller.Actor, id, body.Value.Reason), cancellation);
        return await GetOrder(id, caller, mediator, cancellation);
    }

    /// <summary>Reads what became of the money.</summary>
    private static async Task<OkAnswer<PaymentResponse>> GetPayment(
        OrderId id, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var order = await mediator.Send(new GetOrder(caller.Actor, id), cancellation);
        return Answer.Ok(order.Payment.ToResponse());
    }

    /// <summary>Lists every try to charge, oldest first.</summary>
    private static async Task<OkAnswer<ListResponse<PaymentAttemptResponse>>> ListPaymentAttempts(
        OrderId id, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var order = await mediator.Send(new GetOrder(caller.Actor, id), cancellation);
        return Answer.List(order.Payment.Attempts.Select(attempt => attempt.ToResponse()));
    }
}
