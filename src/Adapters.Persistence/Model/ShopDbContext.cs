using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Audit;
using Shop.Adapters.Persistence.Catalog;
using Shop.Adapters.Persistence.Events;
using Shop.Adapters.Persistence.Idempotency;
using Shop.Adapters.Persistence.Jobs;
using Shop.Adapters.Persistence.Media;
using Shop.Adapters.Persistence.Operations;
using Shop.Adapters.Persistence.Outbox;
using Shop.Adapters.Persistence.Reports;
using Shop.Adapters.Persistence.Storage.Conventions;
using Shop.Domain.Accounts;
using Shop.Domain.Accounts.Tokens;
using Shop.Domain.Carts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Inventory;
using Shop.Domain.Jobs;
using Shop.Domain.Media;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Settings;
using Shop.Domain.Shared;
using Shop.Domain.Webhooks;
using Shop.Domain.Wishlists;

namespace Shop.Adapters.Persistence.Model;

internal sealed class ShopDbContext(DbContextOptions<ShopDbContext> options) : DbContext(options), IDataProtectionKeyContext
{
    /// <summary>The keys that encrypt the cookies of pages, so that every instance reads every cookie.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<RefreshToken> RefreshTokens => Set<RefreshToken>();

    public DbSet<LoginFailure> LoginFailures => Set<LoginFailure>();

    public DbSet<OneTimeToken> OneTimeTokens => Set<OneTimeToken>();

    public DbSet<TokenRequest> TokenRequests => Set<TokenRequest>();

    public DbSet<AuditRecord> AuditTrail => Set<AuditRecord>();

    public DbSet<WishlistEntry> WishlistEntries => Set<WishlistEntry>();

    public DbSet<ProductViewsRecord> ProductViews => Set<ProductViewsRecord>();

    public DbSet<Brand> Brands => Set<Brand>();

    public DbSet<Category> Categories => Set<Category>();

    public DbSet<Tag> Tags => Set<Tag>();

    public DbSet<Collection> Collections => Set<Collection>();

    /// <summary>Without those that were deleted. A query filter of EF Core cannot be part of a compiled model.</summary>
    public IQueryable<Product> Products => Set<Product>().Where(product => product.DeletedAt == null);

    public DbSet<VariantRecord> Variants => Set<VariantRecord>();

    public DbSet<Stock> Stocks => Set<Stock>();

    public DbSet<StockMovement> StockMovements => Set<StockMovement>();

    public DbSet<Cart> Carts => Set<Cart>();

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<StoreSettings> StoreSettings => Set<StoreSettings>();

    public DbSet<OutboxRecord> Outbox => Set<OutboxRecord>();

    public DbSet<EventRecord> Events => Set<EventRecord>();

    public DbSet<FeedBoundsRecord> FeedBounds => Set<FeedBoundsRecord>();

    public DbSet<DeliveryRecord> Deliveries => Set<DeliveryRecord>();

    public DbSet<Job> Jobs => Set<Job>();

    public DbSet<JobContentRecord> JobContents => Set<JobContentRecord>();

    public DbSet<Picture> Pictures => Set<Picture>();

    public DbSet<PictureFileRecord> PictureFiles => Set<PictureFileRecord>();

    public DbSet<WebhookEndpoint> WebhookEndpoints => Set<WebhookEndpoint>();

    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    public DbSet<IdempotencyRecord> IdempotencyRecords => Set<IdempotencyRecord>();

    public DbSet<InstanceRecord> Instances => Set<InstanceRecord>();

    private Task _pending = Task.CompletedTask;

    /// <summary>Keeps the connection open until the commit has completed, even if the context is disposed before.</summary>
    public void DisposeAfter(Task commit) => _pending = commit;

    public override void Dispose()
    {
        if (_pending.IsCompleted)
            base.Dispose();
        else
            _ = DisposeLater();
    }

    public override ValueTask DisposeAsync()
    {
        if (_pending.IsCompleted)
            return base.DisposeAsync();

        _ = DisposeLater();
        return ValueTask.CompletedTask;
    }

    private async Task DisposeLater()
    {
        await _pending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.DisposeAsync();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.StoreIdsAsUuid();
        configurationBuilder.Properties<Currency>().HaveConversion<CurrencyConverter>().HaveColumnType("character(3)");
        configurationBuilder.Properties<EmailAddress>().HaveConversion<EmailAddressConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ShopDbContext).Assembly);
        modelBuilder.UseSnakeCase();
    }
}
