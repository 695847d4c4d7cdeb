using System.Diagnostics;
using Npgsql;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Operations;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Persistence.Tests.Storage;

/// <summary>An account that refreshes all day has tens of thousands of used tokens.</summary>
public sealed class ManySessionsTests : IAsyncLifetime
{
    private const int UsedTokens = 50_000;

    private static readonly AccountId s_account = AccountId.New(TestClock.Start);

    private ShopInstance _shop = null!;

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopInstance.On(null);
        await Execute($"""
            INSERT INTO refresh_tokens (hash, family, account_id, started_at, issued_at, expires_at, used_at)
            SELECT md5(i::text) || md5(i::text), '{s_account.Value}', '{s_account.Value}', now(), now(), now() + interval '14 days', now() FROM generate_series(1, {UsedTokens}) AS i;
            INSERT INTO refresh_tokens (hash, family, account_id, started_at, issued_at, expires_at)
            VALUES (repeat('f', 64), '{s_account.Value}', '{s_account.Value}', now(), now(), now() + interval '14 days');
            ANALYZE refresh_tokens
            """);
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Sessions_of_an_account_with_many_used_tokens_end_at_once_and_leave_the_used_ones_alone()
    {
        var started = Stopwatch.GetTimestamp();

        await End();

        Stopwatch.GetElapsedTime(started).Should().BeLessThan(TimeSpan.FromSeconds(2), "updating every token took four times as long");
        (await _shop.Query<long>("SELECT count(*) FROM refresh_tokens WHERE revoked_at IS NOT NULL")).Should().Be(1);
    }

    [Fact]
    public async Task Live_tokens_are_found_by_an_index_that_has_no_used_ones()
    {
        var plan = await _shop.Query<string>($"EXPLAIN (FORMAT JSON) SELECT * FROM refresh_tokens WHERE account_id = '{s_account.Value}' AND used_at IS NULL AND revoked_at IS NULL");

        plan.Should().MatchRegex("ix_refresh_tokens_(account|family)").And.NotContain("Seq Scan");
        (await _shop.Query<long>("SELECT pg_relation_size('ix_refresh_tokens_account') + pg_relation_size('ix_refresh_tokens_family')")).Should().BeLessThan(100_000);
    }

    [Fact]
    public async Task Used_tokens_are_deleted_a_day_after_their_session_has_ended()
    {
        await End();
        await Sweep();
        (await Tokens()).Should().Be(UsedTokens + 1, "access tokens of the session may still be in use");
        await Execute("UPDATE refresh_tokens SET revoked_at = now() - interval '2 days' WHERE revoked_at IS NOT NULL");

        await Sweep();

        (await Tokens()).Should().Be(1);
        await Execute("UPDATE refresh_tokens SET expires_at = now() - interval '2 days'");
        await Sweep();
        (await Tokens()).Should().Be(0);
    }

    private Task<bool> End() => _shop.With<IServiceProvider, bool>(services => ((IUnitOfWork)services.GetService(typeof(IUnitOfWork))!).Commit(
        async () =>
        {
            await ((IRefreshTokenRepository)services.GetService(typeof(IRefreshTokenRepository))!).EndSessions(s_account, except: null, TimeProvider.System.GetUtcNow(), CancellationToken.None);
            return true;
        },
        Some.Admin,
        CancellationToken.None));

    private Task<bool> Sweep() => _shop.With<IExpiredRows, bool>(async rows =>
    {
        await rows.Delete(TimeProvider.System.GetUtcNow(), CancellationToken.None);
        return true;
    });

    private Task<long> Tokens() => _shop.Query<long>("SELECT count(*) FROM refresh_tokens");

    private async Task Execute(string sql)
    {
        await using var command = _shop.Get<NpgsqlDataSource>().CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
