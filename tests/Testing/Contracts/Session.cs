using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Messaging;
using Shop.Application.Messaging.Batching;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Audit;
using Shop.Application.Ports.Carts;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Events;
using Shop.Application.Ports.Inventory;
using Shop.Application.Ports.Jobs;
using Shop.Application.Ports.Media;
using Shop.Application.Ports.Operations;
using Shop.Application.Ports.Orders;
using Shop.Application.Ports.Outbox;
using Shop.Application.Ports.Payments;
using Shop.Application.Ports.Reports;
using Shop.Application.Ports.Settings;
using Shop.Application.Ports.UnitOfWork;
using Shop.Application.Ports.Webhooks;
using Shop.Application.Ports.Wishlists;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Testing.Contracts;

/// <summary>The ports of one request.</summary>
public sealed class Session(AsyncServiceScope scope) : IAsyncDisposable
{
    public IUnitOfWork UnitOfWork => Port<IUnitOfWork>();

    public IOutbox Outbox => Port<IOutbox>();

    public IProductRepository Products => Port<IProductRepository>();

    public IProductBatchStore ProductBatches => Port<IProductBatchStore>();

    public IStockRepository Stocks => Port<IStockRepository>();

    public ITaxonRepository<Brand, BrandId> Brands => Taxonomy<Brand, BrandId>();

    public ITaxonRepository<Category, CategoryId> Categories => Taxonomy<Category, CategoryId>();

    public ICategoryTree CategoryTree => Port<ICategoryTree>();

    public IProductExport ProductExport => Port<IProductExport>();

    public IJobRepository Jobs => Port<IJobRepository>();

    public IJobContents JobContents => Port<IJobContents>();

    public IMediaStore Media => Port<IMediaStore>();

    public IWebhookEndpointRepository WebhookEndpoints => Port<IWebhookEndpointRepository>();

    public IWebhookDeliveryRepository WebhookDeliveries => Port<IWebhookDeliveryRepository>();

    public IOrderRepository Orders => Port<IOrderRepository>();

    public IPaymentRepository Payments => Port<IPaymentRepository>();

    public IAccountRepository Accounts => Port<IAccountRepository>();

    public IRefreshTokenRepository RefreshTokens => Port<IRefreshTokenRepository>();

    public IOneTimeTokenRepository OneTimeTokens => Port<IOneTimeTokenRepository>();

    public ITokenRequests TokenRequests => Port<ITokenRequests>();

    public IAccountReader AccountList => Port<IAccountReader>();

    public ILoginFailures LoginFailures => Port<ILoginFailures>();

    public ISessionStatuses Standings => Port<ISessionStatuses>();

    public IAuditTrail Audit => Port<IAuditTrail>();

    public IWishlistRepository Wishlists => Port<IWishlistRepository>();

    public ICartRepository Carts => Port<ICartRepository>();

    public IProductViews ProductViews => Port<IProductViews>();

    public IStoreReports Reports => Port<IStoreReports>();

    public ICatalogReader Catalog => Port<ICatalogReader>();

    public IOrderReader OrderList => Port<IOrderReader>();

    public ISettingsRepository Settings => Port<ISettingsRepository>();

    public IEventFeed Feed => Port<IEventFeed>();

    public IIdempotencyStore Idempotency => Port<IIdempotencyStore>();

    public IOutboxMessages Messages => Port<IOutboxMessages>();

    public IConsistencyChecks Consistency => Port<IConsistencyChecks>();

    public IInstances Instances => Port<IInstances>();

    public IOverviewCounts Overview => Port<IOverviewCounts>();

    public Task<T> Commit<T>(Func<Task<T>> work, Actor? actor = null) => UnitOfWork.Commit(work, actor, CancellationToken.None);

    public Task Commit(Func<Task> work) => Commit(async () =>
    {
        await work();
        return true;
    });

    public Task Commit(Action work) => Commit(() =>
    {
        work();
        return Task.CompletedTask;
    });

    public ITaxonRepository<TTaxon, TId> Taxonomy<TTaxon, TId>()
        where TTaxon : Taxon<TId>
        where TId : struct, IEntityId<TId> =>
        Port<ITaxonRepository<TTaxon, TId>>();

    public ITaxonReader<TTaxon, TId> TaxonList<TTaxon, TId>()
        where TTaxon : Taxon<TId>
        where TId : struct, IEntityId<TId> =>
        Port<ITaxonReader<TTaxon, TId>>();

    public ValueTask DisposeAsync() => scope.DisposeAsync();

    /// <summary>Sends a batch command, which is decided in a batch.</summary>
    public async Task<Decision<TResult>> Decide<TCommand, TResult>(TCommand command, RepeatableRequest? once, CancellationToken cancellation)
        where TCommand : IBatchCommand<TResult> =>
        await Port<ICommandBatcher>().Decide<TCommand, TResult>(new Batched<TCommand>(command, Port<Causation>().Current, once), cancellation);

    /// <summary>Returns the result of a batch command, or throws its refusal.</summary>
    public async Task<TResult> Send<TCommand, TResult>(TCommand command, CancellationToken cancellation)
        where TCommand : IBatchCommand<TResult>
    {
        var decision = await Decide<TCommand, TResult>(command, once: null, cancellation);
        return decision.Refusal is { } refusal ? throw refusal : decision.Result!;
    }

    private TPort Port<TPort>() where TPort : notnull => scope.ServiceProvider.GetRequiredService<TPort>();
}
