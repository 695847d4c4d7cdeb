using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Operations;
using Shop.Application.Ports.Operations;

namespace Shop.Adapters.Persistence.Tests.Operations;

public sealed class EfConsistencyReportsTests
{
    private static readonly DateTimeOffset s_at = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan s_lease = TimeSpan.FromMinutes(5);
    private static readonly CancellationToken s_token = CancellationToken.None;

    private static readonly ConsistencyReport s_report = new(
        s_at, s_at.AddSeconds(2), [new ConsistencyCheck(CheckNames.StockBounds, 3, [new Difference("prd_1", "1", "2")])], Error: null);

    [Fact]
    public async Task A_requested_run_belongs_to_one_instance_until_its_lease_ends()
    {
        await using var shop = await ShopInstance.On(null);
        await With(shop, reports => reports.Request(s_at, unlessAfter: null, s_token));

        var first = await With(shop, reports => reports.Take(TimeSpan.Zero, s_token));
        var again = await With(shop, reports => reports.Take(s_lease, s_token));

        first.Should().NotBeNull();
        again.Should().Be(first);
        (await With(shop, reports => reports.Take(s_lease, s_token))).Should().BeNull();
    }

    [Fact]
    public async Task A_run_is_not_requested_twice_nor_soon_after_another()
    {
        await using var shop = await ShopInstance.On(null);
        await With(shop, reports => reports.Request(s_at, unlessAfter: null, s_token));
        await With(shop, reports => reports.Request(s_at.AddMinutes(1), unlessAfter: null, s_token));
        (await shop.Query<long>("SELECT count(*) FROM consistency_reports")).Should().Be(1);
        await Run(shop);

        await With(shop, reports => reports.Request(s_at.AddHours(1), unlessAfter: s_at.AddHours(-1), s_token));
        (await shop.Query<long>("SELECT count(*) FROM consistency_reports")).Should().Be(1);

        await With(shop, reports => reports.Request(s_at.AddDays(1), unlessAfter: s_at, s_token));
        (await shop.Query<long>("SELECT count(*) FROM consistency_reports")).Should().Be(2);
    }

    [Fact]
    public async Task The_last_report_is_read_while_the_next_run_is_in_progress()
    {
        await using var shop = await ShopInstance.On(null);
        (await With(shop, reports => reports.Read(s_token))).Should().Be(new ConsistencyStatus(Last: null, RequestedAt: null));
        await With(shop, reports => reports.Request(s_at, unlessAfter: null, s_token));
        await Run(shop);

        await With(shop, reports => reports.Request(s_at.AddHours(1), unlessAfter: null, s_token));

        var status = await With(shop, reports => reports.Read(s_token));
        status.RequestedAt.Should().Be(s_at.AddHours(1));
        status.Last.Should().BeEquivalentTo(s_report);
    }

    [Fact]
    public async Task A_check_of_many_rows_reads_pages_and_finds_a_difference_on_each()
    {
        await using var shop = await ShopInstance.On(null, services => services.AddSingleton(new OperationsPolicy(TimeSpan.FromMinutes(5))));
        await shop.Query<int>("ALTER TABLE stocks DROP CONSTRAINT \"FK_stocks_variants_variant_id\"");
        await shop.Query<int>("INSERT INTO stocks (variant_id, on_hand, reserved, version) SELECT gen_random_uuid(), 0, 0, 1 FROM generate_series(1, 12000)");
        await shop.Query<int>("UPDATE stocks SET on_hand = 1 WHERE variant_id = ANY (ARRAY[(SELECT min(variant_id::text)::uuid FROM stocks), (SELECT max(variant_id::text)::uuid FROM stocks)])");

        var checks = await shop.Send(new CheckConsistency());

        checks.Single(check => check.Name == CheckNames.StockMovements).Should().Match<ConsistencyCheck>(check => check.Checked == 12_000 && check.Differences.Count == 2);
        checks.Single(check => check.Name == CheckNames.StockReservations).Should().Match<ConsistencyCheck>(check => check.Checked == 12_000 && check.Ok);
    }

    private static async Task Run(ShopInstance shop)
    {
        var report = await With(shop, reports => reports.Take(s_lease, s_token));
        await With(shop, reports => reports.Finish(report!.Value, s_report, s_token));
    }

    private static Task<T> With<T>(ShopInstance shop, Func<IConsistencyReports, Task<T>> action) => shop.With(action);

    private static Task With(ShopInstance shop, Func<IConsistencyReports, Task> action) => shop.With<IConsistencyReports, bool>(async reports =>
    {
        await action(reports);
        return true;
    });
}
