using Shop.Domain.Accounts;

namespace Shop.Domain.Orders;

/// <summary>The store's decision to give the money of an order back.</summary>
/// <param name="By">The admin who decided.</param>
public sealed record OrderRefund(AccountId By, string Reason, DateTimeOffset At);
