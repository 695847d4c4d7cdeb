namespace Shop.EndToEnd.Tests;

public sealed class ServeTests(ServedShop served)
{
    [Fact]
    public void The_serve_command_prints_the_addresses_of_the_API_and_its_documentation()
    {
        served.Process.Output.Should().ContainSingle(line => line.Contains($"{served.Process.Client.BaseAddress}api/v1"));
        served.Process.Output.Should().ContainSingle(line => line.Contains($"{served.Process.Client.BaseAddress}docs"));
    }

    [Fact]
    public async Task The_serve_command_refuses_a_data_folder_in_use_without_stopping_its_database()
    {
        var (exitCode, second) = await ShopProcess.Run(["serve"], ("Shop__DataFolder", served.DataFolder));

        exitCode.Should().Be(1);
        second.Errors.Should().ContainSingle().Which.Should().Contain($"Another Shop (process {served.Process.Id}) is running");
        using var answer = await served.Process.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
    }
}
