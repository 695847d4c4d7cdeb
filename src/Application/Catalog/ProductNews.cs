using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog;

/// <summary>What somebody did to a product, for others to be told of.</summary>
/// <param name="Deed">In the past tense: <c>changed</c>.</param>
/// <param name="Changes">Empty unless fields changed.</param>
public sealed record ProductNews(
    string Deed, ProductId ProductId, string Sku, string Name, AccountId By, IReadOnlyList<FieldChange> Changes);
