namespace Shop.EndToEnd.Tests;

public sealed class ServeTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    [Fact]
    public async Task The_serve_command_prints_the_addresses_of_the_API_and_its_documentation()
    {
        await using var shop = await ShopProcess.Serve(_data.Path);

        shop.Output.Should().ContainSingle(line => line.Contains($"{shop.Client.BaseAddress}api/v1"));
        shop.Output.Should().ContainSingle(line => line.Contains($"{shop.Client.BaseAddress}docs"));
    }

    [Fact]
    public async Task The_serve_command_stops_its_database_when_it_is_stopped()
    {
        await using var shop = await ShopProcess.Serve(_data.Path);
        DatabaseServers.Of(_data.Path).Should().ContainSingle();

        (await shop.Stop()).Should().Be(0);

        shop.Errors.Should().BeEmpty();
        DatabaseServers.Of(_data.Path).Should().BeEmpty();
    }

    [Fact]
    public async Task The_serve_command_refuses_a_data_folder_in_use_without_stopping_its_database()
    {
        await using var first = await ShopProcess.Serve(_data.Path);

        var (exitCode, second) = await ShopProcess.Run(["serve"], ("Shop__DataFolder", _data.Path));

        exitCode.Should().Be(1);
        second.Errors.Should().ContainSingle().Which.Should().Contain($"Another Shop (process {first.Id}) is running");
        using var answer = await first.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task The_serve_command_leaves_no_second_database_server_running_after_a_kill()
    {
        await using var killed = await ShopProcess.Serve(_data.Path);

        await killed.Kill();

        await using var next = await ShopProcess.Serve(_data.Path);
        DatabaseServers.Of(_data.Path).Should().ContainSingle();
    }

    public void Dispose() => _data.Dispose();
}
