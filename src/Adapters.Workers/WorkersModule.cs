using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Workers.Jobs;
using Shop.Adapters.Workers.Operations;
using Shop.Adapters.Workers.Orders;
using Shop.Adapters.Workers.Outbox;
using Shop.Adapters.Workers.Reports;
using Shop.Adapters.Workers.Webhooks;

namespace Shop.Adapters.Workers;

/// <summary>Runs the use cases that no caller requests: deliveries of events, jobs, webhooks, expiry, views, heartbeats and housekeeping.</summary>
public static class WorkersModule
{
    public static IServiceCollection AddWorkers(this IServiceCollection services) =>
        services
            .AddOutboxRelay()
            .AddSingleton(new WebhookWorkerOptions())
            .AddHostedService<WebhookWorker>()
            .AddSingleton(new JobOptions())
            .AddSingleton<ImportRun>()
            .AddHostedService<JobWorker>()
            .AddHostedService<OverdueOrders>()
            .AddHostedService<ViewRecorder>()
            .AddHostedService<Heartbeat>()
            .AddHostedService<ConsistencyWorker>()
            .AddHostedService<Housekeeping>();

    internal static IServiceCollection AddOutboxRelay(this IServiceCollection services) =>
        services
            .AddSingleton(new OutboxOptions())
            .AddMetrics()
            .AddSingleton<OutboxMeter>()
            .AddSingleton<DeliveryRunner>()
            .AddHostedService<OutboxRelay>();
}
