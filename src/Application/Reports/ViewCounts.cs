using Shop.Domain.Catalog;

namespace Shop.Application.Reports;

/// <summary>Views of a product on a UTC day that are counted and not stored yet.</summary>
public sealed record CountedViews(ProductId ProductId, DateOnly Day, long Views);

/// <summary>The views of a UTC day.</summary>
public sealed record DayViews(DateOnly Day, long Views);

/// <summary>The views of a product, which may be deleted.</summary>
public sealed record ProductViews(ProductId ProductId, string Sku, string Name, long Views);

/// <summary>A range of UTC days, both inclusive; null is unbounded.</summary>
public sealed record DayRange(DateOnly? From, DateOnly? To)
{
    /// <summary>The first day of all when there is no bound.</summary>
    public DateOnly First => From ?? DateOnly.MinValue;

    public DateOnly Last => To ?? DateOnly.MaxValue;

    public bool Has(DateOnly day) => (From is null || day >= From) && (To is null || day <= To);
}
