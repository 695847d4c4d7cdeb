using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using Shop.Adapters.Persistence.Accounts;
using Shop.Adapters.Persistence.Audit;
using Shop.Adapters.Persistence.Carts;
using Shop.Adapters.Persistence.Catalog;
using Shop.Adapters.Persistence.Catalog.Batches;
using Shop.Adapters.Persistence.Catalog.Invalidation;
using Shop.Adapters.Persistence.Catalog.Counts;
using Shop.Adapters.Persistence.Catalog.Search;
using Shop.Adapters.Persistence.Events;
using Shop.Adapters.Persistence.Idempotency;
using Shop.Adapters.Persistence.Inventory;
using Shop.Adapters.Persistence.Jobs;
using Shop.Adapters.Persistence.Media;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Operations;
using Shop.Adapters.Persistence.Orders;
using Shop.Adapters.Persistence.Orders.Placing;
using Shop.Adapters.Persistence.Outbox;
using Shop.Adapters.Persistence.Payments;
using Shop.Adapters.Persistence.Reports;
using Shop.Adapters.Persistence.Schema;
using Shop.Adapters.Persistence.Secrets;
using Shop.Adapters.Persistence.Settings;
using Shop.Adapters.Persistence.Storage;
using Shop.Adapters.Persistence.Storage.Availability;
using Shop.Adapters.Persistence.UnitOfWork;
using Shop.Adapters.Persistence.Webhooks;
using Shop.Adapters.Persistence.Wishlists;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Audit;
using Shop.Application.Ports.Carts;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Events;
using Shop.Application.Ports.Inventory;
using Shop.Application.Ports.Jobs;
using Shop.Application.Ports.Media;
using Shop.Application.Ports.Notifications;
using Shop.Application.Ports.Operations;
using Shop.Application.Ports.Orders;
using Shop.Application.Ports.Outbox;
using Shop.Application.Ports.Payments;
using Shop.Application.Ports.Reports;
using Shop.Application.Ports.Security;
using Shop.Application.Ports.Settings;
using Shop.Application.Ports.UnitOfWork;
using Shop.Application.Ports.Webhooks;
using Shop.Application.Ports.Wishlists;

namespace Shop.Adapters.Persistence;

/// <summary>Stores the state of Shop in PostgreSQL.</summary>
public static class PersistenceModule
{
    /// <summary>A pool with the settings of Shop. Until it is used it opens no connection.</summary>
    public static NpgsqlDataSource Connect(string connectionString) => Database.Connect(connectionString);

    /// <param name="database">The pool to serve with, which is disposed with the services; null for another one.</param>
    public static IServiceCollection AddPersistence(this IServiceCollection services, string connectionString, NpgsqlDataSource? database = null) =>
        services
            .AddSingleton(_ => database ?? Connect(connectionString))
            .AddSingleton(_ => new ListeningConnections(connectionString))
            .AddSingleton(provider => new BatchConnections(connectionString, provider.GetRequiredService<CommitOptions>().BatchLockTimeout))
            .AddDbContext<ShopDbContext>(
                (provider, options) => options
                    .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>())
                    .AddInterceptors(new DatabaseAvailability(provider.GetRequiredService<DatabaseFailover>()), new PreparedStatements()),
                optionsLifetime: ServiceLifetime.Singleton)
            .AddSingleton<DatabaseFailover>()
            .AddSingleton(new CommitOptions())
            .AddSingleton<WriteTransactions>()
            .AddScoped<DatabaseTransaction>()
            .AddSingleton<CommittedSignals>()
            .AddScoped<TransactionRecords>()
            .AddScoped<IUnitOfWork, EfUnitOfWork>()
            .AddScoped<IdempotencyClaims>()
            .AddScoped<IIdempotencyStore, EfIdempotencyStore>()
            .AddScoped<IAccountRepository, EfAccountRepository>()
            .AddScoped<IAccountReader, EfAccountReader>()
            .AddScoped<IRefreshTokenRepository, EfRefreshTokenRepository>()
            .AddScoped<ILoginFailures, EfLoginFailures>()
            .AddScoped<IOneTimeTokenRepository, EfOneTimeTokenRepository>()
            .AddScoped<ITokenRequests, EfTokenRequests>()
            .AddScoped<ISessionStatuses, EfSessionStatuses>()
            .AddScoped<IAuditTrail, EfAuditTrail>()
            .AddSingleton<SecurityLog>()
            .AddScoped<IWishlistRepository, EfWishlistRepository>()
            .AddScoped<IProductViews, EfProductViews>()
            .AddScoped<IStoreReports, EfStoreReports>()
            .AddScoped(typeof(ITaxonRepository<,>), typeof(EfTaxonRepository<,>))
            .AddScoped(typeof(ITaxonReader<,>), typeof(EfTaxonReader<,>))
            .AddScoped<ICategoryTree, EfCategoryTree>()
            .AddScoped<IProductRepository, EfProductRepository>()
            .AddScoped<IProductBatchStore, EfProductBatchStore>()
            .AddScoped<ISearchText, EfSearchText>()
            .AddScoped<IStockRepository, EfStockRepository>()
            .AddSingleton(_ => new ListConcurrency())
            .AddSingleton(_ => new CountConcurrency())
            .AddSingleton<LargeCounts>()
            .AddSingleton<WordFrequencies>()
            .AddScoped<ICatalogReader, EfCatalogReader>()
            .AddSingleton<CatalogChangeFeed>()
            .AddSingleton<ICatalogChanges>(provider => provider.GetRequiredService<CatalogChangeFeed>())
            .AddHostedService<CatalogListener>()
            .AddSingleton<AvailabilityPublisher>()
            .AddHostedService(provider => provider.GetRequiredService<AvailabilityPublisher>())
            .AddScoped<ICartRepository, EfCartRepository>()
            .AddScoped<IOrderRepository, EfOrderRepository>()
            .AddScoped<IPaymentRepository, EfPaymentRepository>()
            .AddScoped<IOrderReader, EfOrderReader>()
            .AddSingleton(new BatchOptions())
            .AddSingleton<ICommandBatcher, CommandBatcher>()
            .AddScoped<IOrderBatchStore, OrderBatchStore>()
            .AddScoped<OrderBatchReader>()
            .AddScoped<IChargeBatchStore, ChargeBatchStore>()
            .AddScoped<ISettingsRepository, EfSettingsRepository>()
            .AddScoped<IProductExport, EfProductExport>()
            .AddScoped<IJobRepository, EfJobRepository>()
            .AddScoped<IJobContents, EfJobContents>()
            .AddScoped<IMediaStore, EfMediaStore>()
            .AddScoped<IWebhookEndpointRepository, EfWebhookEndpointRepository>()
            .AddScoped<IWebhookDeliveryRepository, EfWebhookDeliveryRepository>()
            .AddScoped<IEventFeed, EfEventFeed>()
            .AddScoped<IOutboxMessages, EfOutboxMessages>()
            .AddScoped<IConsistencyChecks, EfConsistencyChecks>()
            .AddSingleton<INotificationQueue, NotificationQueue>()
            .AddScoped<IConsistencyReports, EfConsistencyReports>()
            .AddScoped<IOverviewCounts, EfOverviewCounts>()
            .AddScoped<IInstances, EfInstances>()
            .AddScoped<IOutbox, EfOutbox>()
            .AddSingleton<IOutboxSequencer, Sequencer>()
            .AddSingleton<IDeliveryQueue, DeliveryQueue>()
            .AddSingleton<FeedListener>()
            .AddHostedService(provider => provider.GetRequiredService<FeedListener>())
            .AddScoped<IExpiredRows, EfExpiredRows>()
            .AddScoped<IStoredSecrets, EfStoredSecrets>()
            .AddHealthChecks()
            .AddCheck<DatabaseHealthCheck>("database")
            .AddCheck<DatabaseWriteHealthCheck>("database writes", tags: [HealthTags.Write]).Services;

    /// <summary>Keeps the keys of data protection in the database, encrypted.</summary>
    public static void PersistKeys(IDataProtectionBuilder protection) => protection
        .PersistKeysToDbContext<ShopDbContext>()
        .Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            options => options.XmlEncryptor = new SecretXmlEncryptor(provider.GetRequiredService<ISecretProtector>())));

    /// <summary>Migrates the schema for one role that also serves.</summary>
    public static Task Migrate(string connectionString, CancellationToken cancellation) => Migrate(connectionString, servingRole: null, auditRetention: null, cancellation);

    /// <summary>Migrates the schema. Of several instances that start concurrently, one migrates and the others wait.</summary>
    /// <param name="connectionString">Of the role that owns the schema.</param>
    /// <param name="servingRole">Another role, which is granted what it needs to serve; null when the same role serves.</param>
    /// <param name="auditRetention">How long audit entries are stored at least; null for ever.</param>
    /// <exception cref="CannotStartException">There is something to migrate, but the role may not.</exception>
    public static async Task Migrate(string connectionString, string? servingRole, TimeSpan? auditRetention, CancellationToken cancellation)
    {
        await using var database = Database.ConnectForMigration(connectionString);
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using (var locking = new NpgsqlCommand("SELECT pg_advisory_lock(@lock)", connection))
        {
            locking.Parameters.AddWithValue("lock", AdvisoryLocks.Migration);
            await locking.ExecuteNonQueryAsync(cancellation);
        }

        try
        {
            if ((await KnownMigrations.MissingIn(database, cancellation)).Count > 0)
            {
                await using var db = new ShopDbContext(new DbContextOptionsBuilder<ShopDbContext>().UseNpgsql(database).Options);
                await db.Database.MigrateAsync(cancellation);
            }

            if (servingRole is not null)
                await ServingRole.GrantTo(servingRole, connection, cancellation);
            await AuditRetention.Store(auditRetention, connection, cancellation);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            var role = new NpgsqlConnectionStringBuilder(connectionString).Username;
            throw new CannotStartException(
                $"The database has to be migrated, but the role '{role}' may not ({refused.MessageText}): set ConnectionStrings__Migration, or run the verb migrate with it.",
                refused);
        }
    }

    /// <summary>What the role that serves may do; null when <see cref="Migrate(string, string?, TimeSpan?, CancellationToken)"/> has something to do.</summary>
    /// <param name="database">Of the role that serves.</param>
    /// <param name="hasTwoRoles">Whether another role migrates.</param>
    /// <param name="auditRetention">As for the migration.</param>
    public static Task<ServingRights?> ReadRightsWhenMigrated(
        NpgsqlDataSource database, bool hasTwoRoles, TimeSpan? auditRetention, CancellationToken cancellation) =>
        SchemaCheck.Read(database, hasTwoRoles, auditRetention, cancellation);

    /// <summary>Computes the stored sums again, also while Shop is running, and returns a text after each.</summary>
    public static async IAsyncEnumerable<string> Rebuild(string connectionString, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var database = Database.ConnectForMigration(connectionString);
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await foreach (var rebuilt in StoredSums.Rebuild(connection, cancellation))
            yield return rebuilt;
    }

    /// <summary>What the role of a connection string may do.</summary>
    public static async Task<ServingRights> ReadServingRights(string connectionString, CancellationToken cancellation)
    {
        await using var database = Database.ConnectForMigration(connectionString);
        return await ServingRole.Read(database, cancellation);
    }

    /// <summary>Returns <c>docs/data-model.md</c>, generated from the EF Core model without a database.</summary>
    public static string DescribeDataModel() => DataModelDocument.Write();
}
