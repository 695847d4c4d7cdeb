using Shop.Domain.Catalog;

namespace Shop.Application.Reports;

/// <summary>Views of a product on a day that were counted and not stored yet.</summary>
public sealed record CountedViews(ProductId ProductId, DateOnly Day, long Views);

/// <summary>How many views there were on a day of UTC.</summary>
public sealed record DayViews(DateOnly Day, long Views);

/// <summary>How often a product was looked at; it may be deleted by now.</summary>
public sealed record ProductViews(ProductId ProductId, string Sku, string Name, long Views);

/// <summary>Days of UTC, the first and the last among them; null is open.</summary>
public sealed record DayRange(DateOnly? From, DateOnly? To)
{
    public bool Has(DateOnly day) => (From is null || day >= From) && (To is null || day <= To);
}
