using Shop.Domain.Accounts;

namespace Shop.Application.Audit;

/// <summary>Which entries are wanted; null is any.</summary>
/// <param name="Resource">The id of what was changed.</param>
/// <param name="By">Who did it.</param>
/// <param name="From">Done then or later.</param>
/// <param name="To">Done before then.</param>
public sealed record AuditFilter(string? Resource = null, AccountId? By = null, DateTimeOffset? From = null, DateTimeOffset? To = null)
{
    public const int ResourceMaxLength = 36;
}
