using System.Globalization;
using Shop.Application.Messaging;
using Shop.Application.Operations;
using Shop.Application.Ports.Operations;
using Shop.Application.Ports.Security;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Webhooks;

namespace Shop.Testing.InMemory;

/// <summary>Consistency checks of the fakes, which assign sequence numbers when the feed is read, so there are never gaps.</summary>
internal sealed class InMemoryConsistencyChecks(InMemorySession session, ISecretProtector protector) : IConsistencyChecks
{
    public Task<CheckPage> Check(string name, CheckPosition? after, CheckTimes times, CancellationToken cancellation)
    {
        var check = All(times).Single(check => check.Name == name);
        return Task.FromResult(new CheckPage(check.Checked, check.Differences, Next: null));
    }

    private IReadOnlyList<ConsistencyCheck> All(CheckTimes times)
    {
        var state = session.State;
        var orders = state.All<Order>().ToList();
        var payments = state.All<Payment>().ToDictionary(payment => payment.OrderId);
        var stocks = state.All<Stock>().ToList();
        var waiting = state.All<OutboxMessage>().Where(message => message.State != MessageState.Dead).ToList();
        return
        [
            Check(CheckNames.StockMovements, stocks, stock => Figures(
                stock.VariantId.AsProduct(), state.Movements.Where(movement => movement.VariantId == stock.VariantId).Sum(movement => movement.Delta), stock.OnHand)),
            Check(CheckNames.StockReservations, stocks, stock => Figures(
                stock.VariantId.AsProduct(),
                orders.Where(order => order.Status == OrderStatus.Pending).SelectMany(order => order.Lines).Where(line => line.VariantId == stock.VariantId).Sum(line => line.Quantity),
                stock.Reserved)),
            Check(CheckNames.StockBounds, stocks, stock => stock.Reserved < 0 || stock.Reserved > stock.OnHand
                ? new Difference($"{stock.VariantId.AsProduct()}", $"from 0 to {stock.OnHand}", $"{stock.Reserved}")
                : null),
            Check(CheckNames.OrderTotals, orders, order => Figures(
                order.Id, order.Lines.Sum(line => line.Total.Amount) + order.Adjustments.Sum(adjustment => adjustment.Amount), order.Total.Amount)),
            Check(CheckNames.OrderPayments, orders, order => Paid(order, payments.GetValueOrDefault(order.Id))),
            Check(CheckNames.OrderHistory, orders, order => order.History[^1].Status == order.Status
                ? null
                : new Difference($"{order.Id}", $"{order.History[^1].Status}", $"{order.Status}")),
            Check(CheckNames.PendingOrders, orders.Where(order => order.Status == OrderStatus.Pending), order => order.CreatedAt < times.UnpaidBefore
                ? new Difference($"{order.Id}", "paid or rejected", $"pending since {order.CreatedAt:yyyy-MM-ddTHH:mm:ssZ}")
                : null),
            Check(CheckNames.PaymentAttempts, payments.Values, Tried),
            Check(CheckNames.ChargeReversals, payments.Values.Where(payment => payment.ReversalDueAt is not null), Reversed),
            Check(CheckNames.ProductViews, Array.Empty<Order>(), _ => null),
            Check(CheckNames.ProductCounts, Array.Empty<Order>(), _ => null),
            Check(CheckNames.DailySales, Array.Empty<Order>(), _ => null),
            Check(CheckNames.SearchText, Array.Empty<Order>(), _ => null),
            Check(CheckNames.FeedSequence, state.Events.Where(recorded => EventNames.IsPublic(recorded.Event)), _ => null),
            Check(CheckNames.OutboxAge, waiting, message => message.NextAttemptAt < times.OverdueBefore
                ? new Difference($"{message.Id}", "delivered", $"due since {message.NextAttemptAt:yyyy-MM-ddTHH:mm:ssZ}")
                : null),
            Check(CheckNames.DeadLetters, state.All<OutboxMessage>(), message => message.State == MessageState.Dead
                ? new Difference($"{message.Id}", "delivered", $"given up: {message.LastError}")
                : null),
            Check(CheckNames.Encryption, state.All<WebhookEndpoint>(), endpoint => protector.Reveal(endpoint.Secret.Text, $"{endpoint.Id}") is null
                ? new Difference($"{endpoint.Id}", "encrypted with a key of Secrets__KeyFile", "another key")
                : null),
        ];
    }

    private static Difference? Reversed(Payment payment) => payment.ReversalContradictedAt is { } at
        ? new Difference($"{payment.OrderId}", "reversed", $"denied by the gateway since {at:yyyy-MM-ddTHH:mm:ssZ}")
        : null;

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
