using Shop.Domain.Orders;

namespace Shop.Testing.Stories;

/// <summary>The model of one order.</summary>
/// <param name="Lines">A product may occur several times.</param>
/// <param name="Running">The number of the running attempt, or null.</param>
/// <param name="HasMoney">Whether an attempt succeeded.</param>
public sealed record BookedOrder(int Buyer, IReadOnlyList<(int Product, int Quantity)> Lines, DateTimeOffset PlacedAt)
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

    public BookedOrder Start() => this with { Attempts = Attempts + 1, Running = Attempts + 1 };

    public BookedOrder Hear(int attempt, AttemptOutcome outcome, int mostAttempts)
    {
        if (outcome == AttemptOutcome.Succeeded)
            return HearOfSuccess();
        if (Running != attempt)
            return this;

        return outcome == AttemptOutcome.Declined || attempt >= mostAttempts ? GiveUp() : this with { Running = null };
    }

    public BookedOrder GiveUp() => this with { Status = OrderStatus.Rejected, Payment = PaymentStatus.Failed, Running = null };

    public BookedOrder Cancel() => this with
    {
        Status = OrderStatus.Cancelled,
        Payment = Payment == PaymentStatus.Pending ? PaymentStatus.Cancelled : Payment,
        Running = null,
    };

    public BookedOrder Refund() => (IsCancellable ? Cancel() : this) with { WasRefunded = true };

    public BookedOrder HearOfGivingBack(bool gaveBack) => gaveBack ? this with { Payment = PaymentStatus.Refunded } : this;

    private BookedOrder HearOfSuccess()
    {
        if (HasMoney || Payment == PaymentStatus.Refunded)
            return this;

        var told = this with { HasMoney = true, Running = null };
        return Payment == PaymentStatus.Pending ? told with { Status = OrderStatus.Paid, Payment = PaymentStatus.Paid } : told;
    }
}
