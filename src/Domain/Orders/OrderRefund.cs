using Shop.Domain.Accounts;

namespace Shop.Domain.Orders;

/// <summary>The decision to refund an order.</summary>
/// <param name="By">The admin who decided it.</param>
public sealed record OrderRefund(AccountId By, string Reason, DateTimeOffset At);
