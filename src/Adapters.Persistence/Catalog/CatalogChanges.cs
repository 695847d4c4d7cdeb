using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Shop.Application.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Catalog;

/// <summary>
/// What a unit of work changes in the eyes of visitors, so that who changes something sees it next. The triggers of the database tell
/// everybody, also of what is not found here.
/// </summary>
internal static class CatalogChanges
{
    public static IEnumerable<CatalogChange> Among(IEnumerable<EntityEntry<AggregateRoot>> entries) =>
        entries.Where(entry => entry.State is EntityState.Modified or EntityState.Deleted).Select(Of).OfType<CatalogChange>();

    private static CatalogChange? Of(EntityEntry<AggregateRoot> entry) => entry.Entity switch
    {
        Product product => new ProductIsOther(product.Id),
        Stock stock when stock.Available != Before(entry) => new AvailableIsOther(stock.ProductId, stock.Available, stock.Version),
        Brand brand => new LabelIsOther(brand.Id.Value),
        Category category => new LabelIsOther(category.Id.Value),
        Tag tag => new LabelIsOther(tag.Id.Value),
        Collection collection => new LabelIsOther(collection.Id.Value),
        Account account when entry.ComplexProperty(nameof(Account.Profile)).Property(nameof(AccountProfile.StoreName)).IsModified =>
            new LabelIsOther(account.Id.Value),
        _ => null,
    };

    private static int Before(EntityEntry<AggregateRoot> stock) => (int)stock.Property(nameof(Stock.OnHand)).OriginalValue! - (int)stock.Property(nameof(Stock.Reserved)).OriginalValue!;
}
