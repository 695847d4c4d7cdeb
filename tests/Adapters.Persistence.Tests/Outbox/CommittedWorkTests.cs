using Shop.Application.Messaging;
using Shop.Application.Webhooks;
using Shop.Application.Webhooks.Deliveries;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Persistence.Tests.Outbox;

[AnyLocale]
public sealed class CommittedWorkTests : IAsyncLifetime
{
    private ShopInstance _shop = null!;

    public async ValueTask InitializeAsync() => _shop = await ShopInstance.On(null);

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task A_commit_with_an_event_wakes_the_relay_and_no_other_worker()
    {
        await _shop.AddProduct("Teapot", 1250, 1);

        (IsSet<IDomainEvent>(), IsSet<WebhookDelivery>(), IsSet<Job>()).Should().Be((true, false, false));
    }

    [Fact]
    public async Task A_worker_without_work_wakes_no_other_worker()
    {
        await _shop.Send(new TakeWebhookDeliveries(10, 10, TimeSpan.FromMinutes(1)));

        (IsSet<IDomainEvent>(), IsSet<WebhookDelivery>(), IsSet<Job>()).Should().Be((false, false, false));
    }

    [Fact]
    public async Task A_webhook_endpoint_that_is_added_wakes_the_worker_of_webhooks()
    {
        await _shop.Send(new CreateWebhookEndpoint(_shop.Admin, new WebhookFields("https://receiver.example.org/", new(true, ["*"]))));

        (IsSet<IDomainEvent>(), IsSet<WebhookDelivery>(), IsSet<Job>()).Should().Be((false, true, false));
    }

    private bool IsSet<TWork>() => _shop.Get<WorkSignal<TWork>>().IsSet;
}
