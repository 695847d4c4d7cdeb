using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Notifications;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Notifications;
using Shop.Application.Ports.Outbox;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Outbox;

public sealed class NotificationDigestTests
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Many_changes_at_once_reach_every_admin_in_a_few_mails_that_list_all_of_them()
    {
        const int Changes = 1200;
        var mails = new RecordedMails();
        await using var shop = await ShopInstance.On(null, services => services.AddSingleton<INotificationPort>(mails));
        AnAccount[] admins = [AnAccount.OfAdmin().WithEmail("ann@example.com"), AnAccount.OfAdmin().WithEmail("bob@example.com")];
        await Request(shop, admins, Changes);

        await shop.Start();

        await Eventually.Holds(async () => await shop.Query<long>("SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM deliveries)") == 0, s_timeout);
        foreach (var admin in admins)
        {
            var received = mails.Sent.Where(mail => mail.To == admin.Build().Email).ToList();
            received.Count.Should().BeLessThan(20);
            received.SelectMany(Names).Should().Equal(Enumerable.Range(0, Changes).Select(number => $"Product {number}"));
        }
    }

    [Fact]
    public async Task A_few_changes_are_mailed_one_by_one()
    {
        var mails = new RecordedMails();
        await using var shop = await ShopInstance.On(null, services => services.AddSingleton<INotificationPort>(mails));
        await Request(shop, [AnAccount.OfAdmin()], changes: 4);

        await shop.Start();

        await Eventually.Holds(() => Task.FromResult(mails.Sent.Count == 4), s_timeout);
        mails.Sent.Should().OnlyContain(mail => mail.Content is ProductNotice);
    }

    private static IEnumerable<string> Names(Notification mail) => mail.Content switch
    {
        DigestNotice digest => digest.Notices.Select(notice => notice.Name),
        ProductNotice notice => [notice.Name],
        _ => [],
    };

    private static Task Request(ShopInstance shop, IReadOnlyList<AnAccount> admins, int changes) => shop.With<IServiceProvider, bool>(services =>
        services.GetRequiredService<IUnitOfWork>().Commit(
            () =>
            {
                foreach (var admin in admins)
                    services.GetRequiredService<IAccountRepository>().Add(admin.Build());
                for (var number = 0; number < changes; number++)
                {
                    var at = TimeProvider.System.GetUtcNow();
                    var notice = new ProductNotice("changed", ProductId.New(at), $"SKU-{number}", $"Product {number}", "Sam (seller)", []);
                    foreach (var admin in admins)
                        services.GetRequiredService<IOutbox>().Enqueue(new NotificationRequested(admin.Id, EventId.New(at), notice));
                }

                return Task.FromResult(true);
            },
            actor: null,
            CancellationToken.None));

    private sealed class RecordedMails : INotificationPort
    {
        private readonly Lock _gate = new();
        private readonly List<Notification> _sent = [];

        public IReadOnlyList<Notification> Sent
        {
            get
            {
                lock (_gate)
                    return [.. _sent];
            }
        }

        public Task Send(Notification notification, CancellationToken cancellation)
        {
            lock (_gate)
                _sent.Add(notification);
            return Task.CompletedTask;
        }
    }
}
