using Shop.Domain.Orders;

namespace Shop.Application.Payments;

/// <summary>The gateway gave nothing back for a charge that it had confirmed. The reversal is retried, and the consistency check reports it.</summary>
internal sealed class ReversalContradictedException(OrderId order)
    : Exception($"The gateway gave nothing back for order {order}, although it had confirmed a charge.");
