using Shop.Domain.Accounts;

namespace Shop.Application.Audit;

/// <summary>Selects audit entries that match all given values; null matches any.</summary>
/// <param name="Resource">The id of the changed resource.</param>
/// <param name="By">The actor.</param>
/// <param name="From">Inclusive.</param>
/// <param name="To">Exclusive.</param>
public sealed record AuditFilter(string? Resource = null, AccountId? By = null, DateTimeOffset? From = null, DateTimeOffset? To = null)
{
    public const int ResourceMaxLength = 36;
}
