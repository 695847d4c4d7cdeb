using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Shop.Application.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Inventory;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Catalog.Invalidation;

/// <summary>
/// Catalog changes of a unit of work, applied to the cache of this instance right after the commit, so that a caller reads its own change.
/// Database triggers notify all instances, also of changes that are not detected here.
/// </summary>
internal static class CatalogChanges
{
    public static IEnumerable<CatalogChange> Among(IEnumerable<EntityEntry<AggregateRoot>> entries) =>
        entries.Where(entry => entry.State is EntityState.Modified or EntityState.Deleted).Select(Of).OfType<CatalogChange>();

    private static CatalogChange? Of(EntityEntry<AggregateRoot> entry) => entry.Entity switch
    {
        Product product => new ProductInvalidated(product.Id),
        Stock stock when stock.Available != Before(entry) => new AvailabilityChanged(stock.VariantId, stock.Available, stock.Version),
        Brand brand => new TaxonInvalidated(brand.Id.Value),
        Category category => new TaxonInvalidated(category.Id.Value),
        Tag tag => new TaxonInvalidated(tag.Id.Value),
        Collection collection => new TaxonInvalidated(collection.Id.Value),
        Account account when entry.ComplexProperty(nameof(Account.Profile)).Property(nameof(AccountProfile.StoreName)).IsModified =>
            new TaxonInvalidated(account.Id.Value),
        _ => null,
    };

    private static int Before(EntityEntry<AggregateRoot> stock) => (int)stock.Property(nameof(Stock.OnHand)).OriginalValue! - (int)stock.Property(nameof(Stock.Reserved)).OriginalValue!;
}
