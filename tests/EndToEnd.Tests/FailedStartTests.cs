using System.Net;
using System.Net.Sockets;

namespace Shop.EndToEnd.Tests;

public sealed class FailedStartTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    [Fact]
    public Task Start_error_names_the_missing_server_programs() =>
        Fails("'/nowhere'", ("Shop__PostgresBinaries", "/nowhere"));

    [Fact]
    public async Task Start_error_names_the_address_that_is_in_use()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        await Fails($"127.0.0.1:{port}", ("ASPNETCORE_URLS", $"http://127.0.0.1:{port}"));

        DatabaseServers.Of(_data.Path).Should().BeEmpty();
    }

    [Fact]
    public async Task Start_error_reports_a_data_folder_that_cannot_be_written()
    {
        // No account, not even root, can create a folder below a file.
        var file = Path.Combine(_data.Path, "file");
        await File.WriteAllTextAsync(file, "");

        await Fails("cannot be written", ("Shop__DataFolder", Path.Combine(file, "data")));
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=shop;Password=secret-9")]
    [InlineData("Host=127.0.0.1;Port=many;Password=secret-9")]
    [InlineData("secret-9")]
    public async Task Start_error_reports_an_invalid_connection_string_without_its_password(string connectionString)
    {
        var line = await Fails("PostgreSQL", ("ConnectionStrings__Shop", connectionString));

        line.Should().NotContain("secret-9");
        Directory.EnumerateFileSystemEntries(_data.Path).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Jwt__PrivateKeyFile", "/nowhere/key.pem")]
    [InlineData("Jwt__PrivateKeyFile", "/etc/hostname")]
    [InlineData("Secrets__KeyFile", "/nowhere/secrets.key")]
    [InlineData("Secrets__KeyFile", "/etc/hostname")]
    public async Task Start_error_names_the_setting_of_a_key_file_before_anything_else_is_started(string setting, string file)
    {
        // The connection string is wrong too, and would be reported if the database came first.
        var line = await Fails(setting, (setting, file), ("ConnectionStrings__Shop", "Host=127.0.0.1;Port=1"));

        line.Should().Contain(file);
        Directory.EnumerateFileSystemEntries(_data.Path).Should().BeEmpty();
    }

    public void Dispose() => _data.Dispose();

    private async Task<string> Fails(string reason, params (string Name, string Value)[] settings)
    {
        var (exitCode, ended) = await ShopProcess.Run(["serve"], [("Shop__DataFolder", _data.Path), .. settings]);

        exitCode.Should().Be(1);
        return ended.Errors.Should().ContainSingle().Which.Should().StartWith("shop: ").And.Contain(reason).And.Subject;
    }
}
