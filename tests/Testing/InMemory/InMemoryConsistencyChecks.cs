using System.Globalization;
using Shop.Application.Messaging;
using Shop.Application.Operations;
using Shop.Application.Ports.Operations;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Testing.InMemory;

/// <summary>Consistency checks of the fakes, which assign sequence numbers when the feed is read, so there are never gaps.</summary>
internal sealed class InMemoryConsistencyChecks(InMemorySession session) : IConsistencyChecks
{
    public Task<IReadOnlyList<ConsistencyCheck>> Run(DateTimeOffset overdueBefore, CancellationToken cancellation)
    {
        var state = session.State;
        var orders = state.All<Order>().ToList();
        var payments = state.All<Payment>().ToDictionary(payment => payment.OrderId);
        var stocks = state.All<Stock>().ToList();
        var waiting = state.All<OutboxMessage>().Where(message => message.State != MessageState.Dead).ToList();
        return Task.FromResult<IReadOnlyList<ConsistencyCheck>>(
        [
            Check(CheckNames.StockMovements, stocks, stock => Figures(
                stock.ProductId, state.Movements.Where(movement => movement.ProductId == stock.ProductId).Sum(movement => movement.Delta), stock.OnHand)),
            Check(CheckNames.StockReservations, stocks, stock => Figures(
                stock.ProductId,
                orders.Where(order => order.Status == OrderStatus.Pending).SelectMany(order => order.Lines).Where(line => line.ProductId == stock.ProductId).Sum(line => line.Quantity),
                stock.Reserved)),
            Check(CheckNames.StockBounds, stocks, stock => stock.Reserved < 0 || stock.Reserved > stock.OnHand
                ? new Difference($"{stock.ProductId}", $"from 0 to {stock.OnHand}", $"{stock.Reserved}")
                : null),
            Check(CheckNames.OrderTotals, orders, order => Figures(order.Id, order.Lines.Sum(line => line.Total.Amount), order.Total.Amount)),
            Check(CheckNames.OrderPayments, orders, order => Paid(order, payments.GetValueOrDefault(order.Id))),
            Check(CheckNames.PaymentAttempts, payments.Values, Tried),
            Check(CheckNames.FeedSequence, state.Events.Where(recorded => EventNames.IsPublic(recorded.Event)), _ => null),
            Check(CheckNames.OutboxAge, waiting, message => message.NextAttemptAt < overdueBefore
                ? new Difference($"{message.Id}", "delivered", $"due since {message.NextAttemptAt:yyyy-MM-ddTHH:mm:ssZ}")
                : null),
        ]);
    }

    private Difference? Paid(Order order, Payment? payment)
    {
        var fits = payment is not null && payment.Amount == order.Total && order.Status switch
        {
            OrderStatus.Pending => payment.Status == PaymentStatus.Pending,
            OrderStatus.Paid or OrderStatus.Preparing => payment.Status == PaymentStatus.Paid,
            OrderStatus.Shipped or OrderStatus.Delivered => payment.Status is PaymentStatus.Paid or PaymentStatus.Refunded,
            _ => payment.Status is PaymentStatus.Failed or PaymentStatus.Cancelled or PaymentStatus.Refunded
                || (payment.Status == PaymentStatus.Paid && IsReversing(payment)),
        };
        return fits ? null : new Difference($"{order.Id}", $"a payment for an order that is {order.Status}", $"{payment?.Status}");
    }

    private Difference? Tried(Payment payment)
    {
        var succeeded = payment.Attempts.Count(attempt => attempt.Outcome == AttemptOutcome.Succeeded);
        var fewest = payment.Status == PaymentStatus.Paid ? 1 : 0;
        var most = payment.Status is PaymentStatus.Paid or PaymentStatus.Refunded || IsReversing(payment) ? 1 : 0;
        return succeeded >= fewest && succeeded <= most ? null : new Difference($"{payment.OrderId}", $"{most} succeeded", $"{succeeded} succeeded");
    }

    /// <summary>A completed reversal is stored, so one that is due and not stored is in progress.</summary>
    private bool IsReversing(Payment payment) =>
        payment.Status != PaymentStatus.Refunded
        && session.State.Events.Any(recorded => recorded.Event is ChargeReversalDue due && due.OrderId == payment.OrderId);

    private static Difference? Figures(object id, long expected, long found) => expected == found
        ? null
        : new Difference($"{id}", expected.ToString(CultureInfo.InvariantCulture), found.ToString(CultureInfo.InvariantCulture));

    private static ConsistencyCheck Check<T>(string name, IEnumerable<T> all, Func<T, Difference?> compare)
    {
        var looked = all.ToList();
        return new ConsistencyCheck(name, looked.Count, [.. looked.Select(compare).OfType<Difference>().Take(ConsistencyCheck.MaxDifferences)]);
    }
}
