using System.Net;

namespace Shop.EndToEnd.Tests;

/// <summary>The first start on a data folder, its end, and the next start.</summary>
public sealed class RestartTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    [Fact]
    public async Task A_stop_stops_the_database_and_only_the_first_start_prints_a_valid_administrator_password()
    {
        (string Email, string Password) admin;
        await using (var first = await ShopProcess.Serve(_data.Path))
        {
            DatabaseServers.Of(_data.Path).Should().ContainSingle();
            admin = PrintedAdmin.Of(first).Should().ContainSingle().Subject;
            (await PrintedAdmin.LogIn(first, admin)).Should().Be(HttpStatusCode.OK);

            (await first.Stop()).Should().Be(0);

            first.Errors.Should().BeEmpty();
            DatabaseServers.Of(_data.Path).Should().BeEmpty();
        }

        await using var second = await ShopProcess.Serve(_data.Path);

        PrintedAdmin.Of(second).Should().BeEmpty();
        (await PrintedAdmin.LogIn(second, admin)).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_kill_right_after_the_first_start_leaves_the_administrator_and_no_second_database_server()
    {
        await using var killed = await ShopProcess.Serve(_data.Path);
        await killed.Kill();

        await using var next = await ShopProcess.Serve(_data.Path);

        (await PrintedAdmin.LogIn(next, PrintedAdmin.Of(killed).Single())).Should().Be(HttpStatusCode.OK);
        DatabaseServers.Of(_data.Path).Should().ContainSingle();
    }

    public void Dispose() => _data.Dispose();
}
