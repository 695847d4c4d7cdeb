using Microsoft.Extensions.DependencyInjection;
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
using Shop.Application.Ports.Settings;
using Shop.Application.Ports.UnitOfWork;
using Shop.Application.Ports.Webhooks;
using Shop.Application.Ports.Wishlists;
using Shop.Testing.Fakes;

namespace Shop.Testing.InMemory;

/// <summary>Registers the fakes for the storage ports of the commands; pure reads have none.</summary>
public static class InMemoryModule
{
    public static IServiceCollection AddInMemoryShop(this IServiceCollection services, InMemoryShop shop) => services
        .AddSingleton(shop)
        .AddSingleton<IEventFeed, InMemoryEventFeed>()
        .AddSingleton<ICatalogChanges, InMemoryCatalogChanges>()
        .AddScoped<Causation>()
        .AddScoped<InMemorySession>()
        .AddScoped<IOutbox, InMemoryOutbox>()
        .AddScoped<IUnitOfWork>(provider => provider.GetRequiredService<InMemorySession>())
        .AddScoped<IAccountRepository, InMemoryAccountRepository>()
        .AddScoped<IAccountReader, InMemoryAccountReader>()
        .AddScoped<IRefreshTokenRepository, InMemoryRefreshTokenRepository>()
        .AddScoped<ILoginFailures, InMemoryLoginFailures>()
        .AddScoped<IOneTimeTokenRepository, InMemoryOneTimeTokenRepository>()
        .AddScoped<ITokenRequests, InMemoryTokenRequests>()
        .AddScoped<ISessionStatuses, InMemorySessionStatuses>()
        .AddScoped<IAuditTrail, InMemoryAuditTrail>()
        .AddSingleton<IRequestContext, FixedRequest>()
        .AddScoped<IWishlistRepository, InMemoryWishlistRepository>()
        .AddScoped(typeof(ITaxonRepository<,>), typeof(InMemoryTaxonRepository<,>))
        .AddScoped<ICategoryTree, InMemoryCategoryTree>()
        .AddScoped<IProductRepository, InMemoryProductRepository>()
        .AddScoped<IProductBatchStore, InMemoryProductBatchStore>()
        .AddSingleton<ISearchText, InMemorySearchText>()
        .AddScoped<IStockRepository, InMemoryStockRepository>()
        .AddScoped<IJobRepository, InMemoryJobRepository>()
        .AddScoped<IJobContents, InMemoryJobContents>()
        .AddScoped<IMediaStore, InMemoryMediaStore>()
        .AddScoped<ICartRepository, InMemoryCartRepository>()
        .AddScoped<IWebhookEndpointRepository, InMemoryWebhookEndpointRepository>()
        .AddScoped<IWebhookDeliveryRepository, InMemoryWebhookDeliveryRepository>()
        .AddScoped<IOrderRepository, InMemoryOrderRepository>()
        .AddScoped<IPaymentRepository, InMemoryPaymentRepository>()
        .AddSingleton<ICommandBatcher, InMemoryCommandBatcher>()
        .AddScoped<IOrderBatchStore, InMemoryOrderBatchStore>()
        .AddScoped<IChargeBatchStore, InMemoryChargeBatchStore>()
        .AddScoped<IOrderReader, InMemoryOrderReader>()
        .AddScoped<ISettingsRepository, InMemorySettingsRepository>()
        .AddScoped<IOutboxMessages, InMemoryOutboxMessages>()
        .AddScoped<IInstances, InMemoryInstances>()
        .AddScoped<IConsistencyChecks, InMemoryConsistencyChecks>()
        .AddSingleton<INotificationQueue, InMemoryNotificationQueue>()
        .AddScoped<IIdempotencyStore, InMemoryIdempotencyStore>();
}
