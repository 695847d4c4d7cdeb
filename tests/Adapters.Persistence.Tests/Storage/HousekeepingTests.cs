using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Adapters.Persistence.Media;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Operations;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Catalog.Products;
using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Operations;
using Shop.Application.Ports.Operations;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Accounts.Tokens;
using Shop.Domain.Carts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Media;
using Shop.Domain.Shared;
using Shop.Domain.Webhooks;
using Shop.Testing.Data;

namespace Shop.Adapters.Persistence.Tests.Storage;

[AnyLocale]
public sealed class HousekeepingTests
{
    [Fact]
    public async Task Stored_responses_are_deleted_when_they_are_older_than_a_day()
    {
        await using var shop = await ShopInstance.On(null);
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        await shop.With<IServiceProvider, int>(services => Remember(services, "old", now.AddHours(-25)));
        await shop.With<IServiceProvider, int>(services => Remember(services, "young", now.AddHours(-23)));

        var stored = await shop.With<ShopDbContext, List<string>>(async db =>
        {
            await new EfExpiredRows(db, new RetentionPolicy()).Delete(now, CancellationToken.None);
            return await db.IdempotencyRecords.Select(record => record.Key).ToListAsync();
        });

        stored.Should().Equal("young");
    }

    [Fact]
    public async Task Newest_stored_responses_of_an_account_remain_up_to_a_number()
    {
        await using var shop = await ShopInstance.On(null);
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        await shop.With<IServiceProvider, int>(services => Remember(services, "of another account", now.AddHours(-2)));
        await shop.Query<long>($"""
            INSERT INTO idempotency_records (caller, path, key, fingerprint, status, headers, body, at)
            SELECT '00000000-0000-7000-8000-0000000000aa', '/orders', 'key-' || i, '', 201, '[]', '', timestamptz '2026-03-01 12:00Z' - i * interval '1 second'
            FROM generate_series(1, {EfExpiredRows.MaxAnswers + 5}) AS i
            """);

        await shop.With<ShopDbContext, int>(async db =>
        {
            await new EfExpiredRows(db, new RetentionPolicy()).Delete(now, CancellationToken.None);
            return 0;
        });

        (await shop.Query<long>("SELECT count(*) FROM idempotency_records")).Should().Be(EfExpiredRows.MaxAnswers + 1);
        (await shop.Query<long>("SELECT count(*) FROM idempotency_records WHERE key = 'of another account'")).Should().Be(1);
        (await shop.Query<string>("SELECT key FROM idempotency_records ORDER BY at LIMIT 1 OFFSET 1")).Should().Be($"key-{EfExpiredRows.MaxAnswers - 1}", "the oldest are deleted");
    }

    [Fact]
    public async Task Instances_are_deleted_a_day_after_their_last_heartbeat()
    {
        await using var shop = await ShopInstance.On(null);
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var (gone, recent) = (InstanceSeenAt(now.AddHours(-25)), InstanceSeenAt(now.AddHours(-23)));

        var stored = await shop.With<ShopDbContext, List<InstanceId>>(async db =>
        {
            var instances = new EfInstances(db);
            await instances.Store(gone, CancellationToken.None);
            await instances.Store(recent, CancellationToken.None);
            await new EfExpiredRows(db, new RetentionPolicy()).Delete(now, CancellationToken.None);
            return await db.Instances.Select(instance => instance.Id).ToListAsync();
        });

        stored.Should().Equal(recent.Id);
    }

    [Fact]
    public async Task Pictures_are_deleted_when_nothing_refers_to_them_a_day_after_their_upload()
    {
        await using var shop = await ShopInstance.On(null);
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var pictures = Enumerable.Range(0, 6)
            .Select(number => new Picture(PictureId.New(now), PictureFormat.Png, 1, 1, shop.Admin.Id, now.AddHours(number == 5 ? -23 : -25))).ToList();
        await shop.With<ShopDbContext, int>(async db =>
        {
            var media = new EfMediaStore(db);
            foreach (var picture in pictures)
                await media.Add(picture, [1], CancellationToken.None);
            return pictures.Count;
        });
        var product = await shop.AddProduct("Teapot", 100, 1);
        await shop.Send(new ChangeProduct(shop.Admin, product, null, Images(pictures[0].Path, $"https://shop.example{pictures[1].Path}/640.webp")));
        await shop.Send(new CreateCollection(
            shop.Admin, new CollectionFields(new TaxonFields("Spring", default), pictures[2].Path, new(true, [new Banner("New", null, pictures[3].Path)]), default)));

        var stored = await shop.With<ShopDbContext, List<PictureId>>(async db =>
        {
            await new EfExpiredRows(db, new RetentionPolicy()).Delete(now, CancellationToken.None);
            return await db.Pictures.Select(picture => picture.Id).ToListAsync();
        });

        stored.Should().BeEquivalentTo(pictures.Where(picture => picture != pictures[4]).Select(picture => picture.Id));
        (await shop.Query<long>("SELECT count(*) FROM picture_files")).Should().Be(5);
    }

    private static Instance InstanceSeenAt(DateTimeOffset at) => new(EntityId.New<InstanceId>(at), "1.0.0", at, at);

    private static ProductFields Images(params string[] urls) => new(
        default, default, default, default, default, default, default, default, default, default, default,
        new(true, [.. urls.Select(url => new ProductImage(url, null))]), default);

    [Fact]
    public async Task One_time_tokens_and_their_counted_requests_are_deleted_when_they_no_longer_matter()
    {
        await using var shop = await ShopInstance.On(null);
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        var left = await shop.With<ShopDbContext, int[]>(async db =>
        {
            foreach (var hours in new[] { -50, -40 })
                db.Add(OneTimeToken.Issue(OneTimeTokenId.New(now), AccountId.New(now), TokenPurpose.EmailVerification, now.AddHours(hours)));
            foreach (var minutes in new[] { -61, -59 })
                db.Add(new TokenRequest(TokenRequestId.New(now), "key", now.AddMinutes(minutes)));
            await db.SaveChangesAsync();

            await new EfExpiredRows(db, new RetentionPolicy()).Delete(now, CancellationToken.None);
            return [await db.OneTimeTokens.CountAsync(), await db.TokenRequests.CountAsync()];
        });

        left.Should().Equal(1, 1);
    }

    [Fact]
    public async Task Previous_secret_of_a_webhook_is_deleted_when_it_signs_no_more()
    {
        await using var shop = await ShopInstance.On(null);
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var (ended, valid) = (AWebhook.Endpoint(now.AddDays(-40)), AWebhook.Endpoint(now.AddDays(-30)));
        ended.Rotate(AWebhook.Stored(2), now - WebhookEndpoint.RotationTime);
        valid.Rotate(AWebhook.Stored(2), now.AddHours(-23));

        var stored = await shop.With<ShopDbContext, List<WebhookEndpoint>>(async db =>
        {
            db.WebhookEndpoints.AddRange(ended, valid);
            await db.SaveChangesAsync();
            await new EfExpiredRows(db, new RetentionPolicy()).Delete(now, CancellationToken.None);
            return await db.WebhookEndpoints.AsNoTracking().OrderBy(endpoint => endpoint.Id).ToListAsync();
        });

        stored.Select(endpoint => endpoint.PreviousSecret).Should().Equal(null, AWebhook.Stored(1));
        stored.Select(endpoint => endpoint.Secret).Should().AllBeEquivalentTo(AWebhook.Stored(2));
        stored[0].Version.Should().Be(1, "nothing of the endpoint's answers changes");
    }

    [Fact]
    public async Task Webhook_deliveries_are_deleted_with_their_endpoint_when_they_are_old_and_when_it_stays_disabled()
    {
        await using var shop = await ShopInstance.On(null);
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var (active, disabled, removed) = (AWebhook.Endpoint(now.AddDays(-40)), AWebhook.Endpoint(now.AddDays(-40)), AWebhook.Endpoint(now.AddDays(-40)));
        disabled.Disable();

        var left = await shop.With<ShopDbContext, List<WebhookDeliveryId>>(async db =>
        {
            WebhookDelivery[] old = [.. new[] { active, disabled, removed }.Select(endpoint => AWebhook.Delivery(endpoint, now.AddDays(-31)))];
            WebhookDelivery[] young = [.. new[] { active, disabled, removed }.Select(endpoint => AWebhook.Delivery(endpoint, now.AddDays(-1)))];
            db.AddRange(active, disabled);
            db.AddRange([.. old, .. young]);
            await db.SaveChangesAsync();
            await new EfExpiredRows(db, new RetentionPolicy()).Delete(now, CancellationToken.None);
            var stored = await db.WebhookDeliveries.Select(delivery => delivery.Id).ToListAsync();
            stored.Should().BeEquivalentTo([old[0].Id, young[0].Id, young[1].Id], "pending deliveries of an active endpoint stay, and young ones of a disabled one");
            return stored;
        });

        left.Should().HaveCount(3);
    }

    [Fact]
    public async Task Expired_rows_are_deleted_by_one_instance_at_a_time()
    {
        await using var shop = await ShopInstance.On(null);
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        await shop.With<IServiceProvider, int>(services => Remember(services, "old", now.AddHours(-25)));
        await using var other = new NpgsqlConnection(shop.ConnectionString);
        await other.OpenAsync();
        await using var hold = new NpgsqlCommand($"SELECT pg_advisory_lock({AdvisoryLocks.Housekeeping})", other);
        await hold.ExecuteNonQueryAsync();

        var (during, after) = await shop.With<ShopDbContext, (int, int)>(async db =>
        {
            await new EfExpiredRows(db, new RetentionPolicy()).Delete(now, CancellationToken.None);
            var during = await db.IdempotencyRecords.CountAsync();
            await using var release = new NpgsqlCommand($"SELECT pg_advisory_unlock({AdvisoryLocks.Housekeeping})", other);
            await release.ExecuteNonQueryAsync();
            await new EfExpiredRows(db, new RetentionPolicy()).Delete(now, CancellationToken.None);
            return (during, await db.IdempotencyRecords.CountAsync());
        });

        (during, after).Should().Be((1, 0));
    }

    [Fact]
    public async Task Dead_letters_are_deleted_after_their_period_and_pending_messages_never()
    {
        await using var shop = await ShopInstance.On(null);
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        await shop.Query<long>(
            """
            INSERT INTO deliveries (event_id, type, reaction, subject, data, state, attempts, last_error, next_attempt_at, created_at)
            SELECT gen_random_uuid(), 'notification.requested', 'Some', gen_random_uuid(), '{}', state, 10, age || state, timestamptz '2026-03-01 12:00Z' - age * interval '1 day', now()
            FROM (VALUES (31, 'Dead'), (29, 'Dead'), (31, 'Pending')) AS messages (age, state)
            """);

        var left = await shop.With<ShopDbContext, List<string?>>(async db =>
        {
            await new EfExpiredRows(db, new RetentionPolicy()).Delete(now, CancellationToken.None);
            (await db.Deliveries.CountAsync()).Should().Be(3, "without a period nothing is deleted");
            await new EfExpiredRows(db, new RetentionPolicy(DeadLetters: TimeSpan.FromDays(30))).Delete(now, CancellationToken.None);
            return await db.Deliveries.Select(delivery => delivery.LastError).ToListAsync();
        });

        left.Should().BeEquivalentTo("29Dead", "31Pending");
    }

    [Fact]
    public async Task Carts_of_guests_are_deleted_when_they_expire()
    {
        await using var shop = await ShopInstance.On(null);
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        var stored = await shop.With<ShopDbContext, List<string?>>(async db =>
        {
            db.Carts.Add(Cart.Of(CartOwner.Guest("old"), now.AddDays(-31)));
            db.Carts.Add(Cart.Of(CartOwner.Guest("young"), now.AddDays(-29)));
            db.Carts.Add(Cart.Of(CartOwner.Of(AccountId.New(now)), now.AddDays(-100)));
            await db.SaveChangesAsync();
            await new EfExpiredRows(db, new RetentionPolicy()).Delete(now, CancellationToken.None);
            return await db.Carts.Select(cart => cart.TokenHash).ToListAsync();
        });

        stored.Should().BeEquivalentTo(["young", null]);
    }

    private static Task<int> Remember(IServiceProvider services, string key, DateTimeOffset at)
    {
        var unitOfWork = (IUnitOfWork)services.GetService(typeof(IUnitOfWork))!;
        var store = (IIdempotencyStore)services.GetService(typeof(IIdempotencyStore))!;
        return unitOfWork.Commit(
            () =>
            {
                var owner = new IdempotencyKey(AccountId.New(at), "/orders", key);
                store.Add(owner, new StoredAnswer("00", 201, new Dictionary<string, string>(StringComparer.Ordinal), [], at));
                return Task.FromResult(0);
            },
            actor: null,
            CancellationToken.None);
    }
}
