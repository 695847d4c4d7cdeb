namespace Shop.EndToEnd.Tests;

public sealed class ServeTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    [Fact]
    public async Task Says_where_the_API_and_its_documentation_are()
    {
        await using var shop = await ShopProcess.Serve(_data.Path);

        shop.Output.Should().ContainSingle(line => line.Contains($"{shop.Client.BaseAddress}api/v1"));
        shop.Output.Should().ContainSingle(line => line.Contains($"{shop.Client.BaseAddress}docs"));
    }

    [Fact]
    public async Task Stops_with_its_database_when_it_is_told_to()
    {
        await using var shop = await ShopProcess.Serve(_data.Path);
        DatabaseServers.Of(_data.Path).Should().ContainSingle();

        (await shop.Stop()).Should().Be(0);

        shop.Errors.Should().BeEmpty();
        DatabaseServers.Of(_data.Path).Should().BeEmpty();
    }

    [Fact]
    public async Task Takes_no_database_down_that_another_start_needs()
    {
        await using var first = await ShopProcess.Serve(_data.Path);

        var (exitCode, second) = await ShopProcess.Run(["serve"], ("Shop__DataFolder", _data.Path));

        exitCode.Should().Be(1);
        second.Errors.Should().ContainSingle().Which.Should().Contain($"Another Shop (process {first.Id}) is running");
        using var answer = await first.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task Leaves_no_database_running_for_long_when_it_is_killed()
    {
        await using var killed = await ShopProcess.Serve(_data.Path);

        await killed.Kill();

        await using var next = await ShopProcess.Serve(_data.Path);
        DatabaseServers.Of(_data.Path).Should().ContainSingle();
    }

    public void Dispose() => _data.Dispose();
}
