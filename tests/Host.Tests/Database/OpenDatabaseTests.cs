using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Shop.Application.Ports.Operations;
using Shop.Host.Database;
using Shop.Testing.Postgres;

namespace Shop.Host.Tests.Database;

public sealed class OpenDatabaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shop-open-").FullName;

    [Fact]
    public async Task Opening_a_database_starts_no_server_when_a_connection_string_is_given()
    {
        var given = await PostgresCluster.CreateDatabase();

        await using var database = await Open(("ConnectionStrings:Shop", given));

        database.ConnectionString.Should().Be(given);
        database.IsEmbedded.Should().BeFalse();
        Directory.EnumerateFileSystemEntries(_folder).Should().BeEmpty();
    }

    [Fact]
    public async Task Opening_a_database_starts_the_embedded_one_when_no_connection_string_is_given()
    {
        await using var database = await Open();

        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        database.IsEmbedded.Should().BeTrue();
        File.Exists(Path.Combine(_folder, "postgres", "PG_VERSION")).Should().BeTrue();
    }

    [Fact]
    public async Task Opening_a_shared_database_uses_the_one_of_a_running_Shop()
    {
        await using var serving = await Open();

        await using (var shared = await OpenSharing())
            shared.IsEmbedded.Should().BeFalse();

        await using var connection = new NpgsqlConnection(serving.ConnectionString);
        await connection.OpenAsync();
    }

    [Fact]
    public async Task Opening_a_shared_database_starts_the_embedded_one_when_none_is_running()
    {
        await using var database = await OpenSharing();

        database.IsEmbedded.Should().BeTrue();
    }

    [Theory]
    [InlineData("Host=/nowhere;Password=secret-9")]
    [InlineData("Host=127.0.0.1;Port=1;Password=secret-9")]
    [InlineData("Host=127.0.0.1;Port=many;Password=secret-9")]
    [InlineData("Password=secret-9")]
    [InlineData("secret-9")]
    public async Task Connection_string_errors_are_one_line_without_the_password(string broken)
    {
        var open = () => Open(("ConnectionStrings:Shop", broken));

        (await open.Should().ThrowAsync<CannotStartException>()).Which.Message.Should().NotContainAny("\n", "secret-9").And.EndWith(".");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<ShopDatabase> Open(params (string Key, string Value)[] settings) => Open(sharing: false, settings);

    private Task<ShopDatabase> OpenSharing() => Open(sharing: true);

    private Task<ShopDatabase> Open(bool sharing, params (string Key, string Value)[] settings) =>
        ShopDatabase.Open(
            new ConfigurationBuilder()
                .AddInMemoryCollection([new("Shop:DataFolder", _folder), .. settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value))])
                .Build(),
            NullLoggerFactory.Instance,
            sharing,
            CancellationToken.None);
}
