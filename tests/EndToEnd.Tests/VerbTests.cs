using Npgsql;
using Shop.Testing.Postgres;

namespace Shop.EndToEnd.Tests;

public sealed class VerbTests(ServedShop served) : IDisposable
{
    private readonly TemporaryFolder _data = new();

    [Theory]
    [InlineData(0, "--help")]
    [InlineData(0, "--version")]
    [InlineData(2, "sell")]
    [InlineData(2, "serve", "--twice")]
    [InlineData(2, "admin", "create")]
    [InlineData(2, "keys")]
    [InlineData(2, "keys", "rotate", "--twice")]
    public async Task The_command_line_exits_with_0_for_information_and_2_for_invalid_arguments(int expected, params string[] arguments)
    {
        var (exitCode, ended) = await ShopProcess.Run(arguments);

        exitCode.Should().Be(expected);
        ended.Errors.Should().HaveCount(expected == 0 ? 0 : 1);
    }

    [Fact]
    public async Task The_migrate_command_succeeds_on_a_new_database_and_on_an_up_to_date_one()
    {
        foreach (var _ in new[] { "first", "second" })
            (await ShopProcess.Run(["migrate"], ("Shop__DataFolder", _data.Path))).ExitCode.Should().Be(0);

        DatabaseServers.Of(_data.Path).Should().BeEmpty();
    }

    [Fact]
    public async Task The_health_command_returns_readiness_as_its_exit_code()
    {
        (await ShopProcess.Run(["health"], ("ASPNETCORE_URLS", served.Process.Client.BaseAddress!.ToString()))).ExitCode.Should().Be(0);
        (await ShopProcess.Run(["health"], ("ASPNETCORE_URLS", "http://127.0.0.1:1"))).ExitCode.Should().Be(1);
    }

    [Fact]
    public async Task Check_prints_every_check_and_fails_for_a_difference()
    {
        var database = await PostgresCluster.CreateDatabase();
        (await ShopProcess.Run(["migrate"], ("ConnectionStrings__Shop", database))).ExitCode.Should().Be(0);

        var (exitCode, right) = await ShopProcess.Run(["check"], ("ConnectionStrings__Shop", database));

        exitCode.Should().Be(0);
        right.Output.Should().HaveCountGreaterThan(10).And.OnlyContain(line => line.StartsWith("ok  ", StringComparison.Ordinal));
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var giveUp = new NpgsqlCommand(
            """
            INSERT INTO deliveries (event_id, type, reaction, subject, data, state, attempts, next_attempt_at, created_at)
            VALUES (gen_random_uuid(), 'notification.requested', 'Some', gen_random_uuid(), '{}', 'Dead', 10, now(), now())
            """, connection);
        await giveUp.ExecuteNonQueryAsync();

        var (failed, wrong) = await ShopProcess.Run(["check"], ("ConnectionStrings__Shop", database));

        failed.Should().Be(1);
        wrong.Output.Should().Contain("FAIL  dead-letters  1 checked");
        wrong.Errors.Should().ContainSingle().Which.Should().StartWith("shop: 1 of ");
    }

    [Fact]
    public async Task The_data_model_command_writes_the_committed_document()
    {
        var committed = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "docs", "data-model.md"));

        var (exitCode, ended) = await ShopProcess.Run(["data-model"]);

        exitCode.Should().Be(0);
        ended.Output.Should().Equal(committed.Where(line => !string.IsNullOrWhiteSpace(line)));
    }

    public void Dispose() => _data.Dispose();
}
