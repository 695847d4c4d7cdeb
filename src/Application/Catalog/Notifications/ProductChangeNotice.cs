using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Notifications;

/// <summary>The content of a notification about a product event.</summary>
/// <param name="ModelCommand">The action in the past tense: <c>changed</c>.</param>
/// <param name="Changes">The changed fields; empty for other actions.</param>
public sealed record ProductChangeNotice(
    string ModelCommand, ProductId ProductId, string Sku, string Name, AccountId By, IReadOnlyList<FieldChange> Changes);
