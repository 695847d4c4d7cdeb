using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Testing.ModelBased;

/// <summary>The model of one order.</summary>
/// <param name="Lines">A product may occur several times.</param>
/// <param name="Running">The number of the running attempt, or null.</param>
/// <param name="HasMoney">Whether an attempt succeeded.</param>
public sealed record ExpectedOrder(int Buyer, IReadOnlyList<(int Product, int Quantity)> Lines, DateTimeOffset PlacedAt)
{
    public OrderStatus Status { get; init; } = OrderStatus.Pending;

    public PaymentStatus Payment { get; init; } = PaymentStatus.Pending;

    public int Attempts { get; init; }

    public int? Running { get; init; }

    public bool HasMoney { get; init; }

    public bool WasRefunded { get; init; }

    public bool IsRunning => Running is not null;

    public bool IsSold => Status is OrderStatus.Paid or OrderStatus.Preparing or OrderStatus.Shipped or OrderStatus.Delivered;

    public bool IsCancellable => Status is OrderStatus.Pending or OrderStatus.Paid or OrderStatus.Preparing;

    public bool IsRefundable => IsSold && !WasRefunded;

    public ExpectedOrder Start() => this with { Attempts = Attempts + 1, Running = Attempts + 1 };

    public ExpectedOrder OnNotification(int attempt, AttemptOutcome outcome, int mostAttempts)
    {
        if (outcome == AttemptOutcome.Succeeded)
            return ObserveSuccess();
        if (Running != attempt)
            return this;

        return outcome == AttemptOutcome.Declined || attempt >= mostAttempts ? GiveUp() : this with { Running = null };
    }

    public ExpectedOrder GiveUp() => this with { Status = OrderStatus.Rejected, Payment = PaymentStatus.Failed, Running = null };

    public ExpectedOrder Cancel() => this with
    {
        Status = OrderStatus.Cancelled,
        Payment = Payment == PaymentStatus.Pending ? PaymentStatus.Cancelled : Payment,
        Running = null,
    };

    public ExpectedOrder Refund() => (IsCancellable ? Cancel() : this) with { WasRefunded = true };

    public ExpectedOrder ObserveReversal(bool gaveBack) => gaveBack ? this with { Payment = PaymentStatus.Refunded } : this;

    private ExpectedOrder ObserveSuccess()
    {
        if (HasMoney || Payment == PaymentStatus.Refunded)
            return this;

        var received = this with { HasMoney = true, Running = null };
        return Payment == PaymentStatus.Pending ? received with { Status = OrderStatus.Paid, Payment = PaymentStatus.Paid } : received;
    }
}
