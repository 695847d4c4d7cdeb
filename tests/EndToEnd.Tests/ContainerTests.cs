using Npgsql;
using Shop.Testing.Postgres;

namespace Shop.EndToEnd.Tests;

public sealed class ContainerTests
{
    private static readonly string[] s_image = File.ReadAllLines(Path.Combine(Repository.Root, "Dockerfile"));
    private static readonly string s_compose = File.ReadAllText(Path.Combine(Repository.Root, "compose.yaml"));

    [Fact]
    public void The_image_holds_only_what_was_built_in_an_earlier_stage()
    {
        s_image.Count(line => line.StartsWith("FROM ", StringComparison.Ordinal)).Should().BeGreaterThan(1);
        LastStage().Where(line => line.StartsWith("COPY ", StringComparison.Ordinal)).Should().OnlyContain(line => line.Contains("--from=build"));
        LastStage()[0].Should().NotContain("/sdk:");
    }

    [Fact]
    public void The_image_runs_as_an_account_without_rights() =>
        Instruction("USER").Should().MatchRegex("^[1-9][0-9]*$");

    [Fact]
    public void The_image_has_a_health_check_that_needs_no_shell() =>
        Instruction("HEALTHCHECK").Should().EndWith("""CMD ["dotnet", "Shop.Host.dll", "health"]""");

    [Fact]
    public void The_image_copies_every_project_the_program_is_built_from()
    {
        foreach (var project in Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(Path.GetFileName))
            s_image.Should().Contain($"COPY src/{project}/*.csproj src/{project}/packages.lock.json src/{project}/");
    }

    [Fact]
    public void The_image_holds_no_secret() =>
        s_image.Should().NotContain(line => line.StartsWith("ARG ", StringComparison.Ordinal)
            || line.Contains("PASSWORD", StringComparison.OrdinalIgnoreCase)
            || line.Contains("PrivateKey", StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("POSTGRES_PASSWORD: ")]
    [InlineData("SHOP_OWNER_PASSWORD: ")]
    [InlineData("SHOP_APP_PASSWORD: ")]
    [InlineData(";Password=")]
    [InlineData("Admin__Password: ")]
    public void Secrets_of_the_compose_file_come_from_the_environment(string setting)
    {
        var value = s_compose[(s_compose.IndexOf(setting, StringComparison.Ordinal) + setting.Length)..];

        value.Should().MatchRegex(@"^\$\{[A-Z_]+:(\?[^}]*|-)\}");
    }

    [Fact]
    public void Every_service_of_the_compose_file_is_read_only_and_unprivileged()
    {
        string[] fences = ["    read_only: true", "    cap_drop:", "      - ALL", "      - no-new-privileges:true"];

        var services = s_compose[s_compose.IndexOf("\nservices:", StringComparison.Ordinal)..].Split('\n');

        foreach (var fence in fences)
            services.Count(line => line == fence).Should().Be(3, fence);
        services.Should().Contain("        condition: service_healthy").And.Contain("    healthcheck:");
    }

    [Fact]
    public void The_serving_container_of_the_compose_file_has_no_password_but_that_of_the_serving_role()
    {
        var shop = s_compose[s_compose.IndexOf("\n  shop:", StringComparison.Ordinal)..s_compose.IndexOf("\n  migrate:", StringComparison.Ordinal)];

        shop.Should().Contain("Username=shop_app;").And.NotContain("shop_owner").And.NotContain("SHOP_OWNER_PASSWORD").And.NotContain("POSTGRES_PASSWORD");
    }

    [Fact]
    public async Task The_roles_of_the_compose_file_migrate_and_serve()
    {
        var database = await PostgresCluster.CreateDatabase();
        var suffix = Guid.NewGuid().ToString("N");
        var (owner, app) = ($"shop_owner_{suffix}", $"shop_app_{suffix}");
        var roles = string.Join('\n', RolesOfCompose())
            .Replace("shop_owner", owner, StringComparison.Ordinal)
            .Replace("shop_app", app, StringComparison.Ordinal)
            .Replace("DATABASE shop ", $"DATABASE {new NpgsqlConnectionStringBuilder(database).Database} ", StringComparison.Ordinal)
            .Replace(":'owner_password'", "'o'", StringComparison.Ordinal)
            .Replace(":'app_password'", "'a'", StringComparison.Ordinal);
        await using (var source = NpgsqlDataSource.Create(database))
        await using (var command = source.CreateCommand(roles))
            await command.ExecuteNonQueryAsync();

        var (exitCode, migrated) = await ShopProcess.Run(
            ["migrate"], ("ConnectionStrings__Shop", As(database, app)), ("ConnectionStrings__Migration", As(database, owner)));

        exitCode.Should().Be(0, string.Join('\n', migrated.Errors));
        await using var shop = await ShopProcess.Serve(Path.GetTempPath(), ("ConnectionStrings__Shop", As(database, app)));
        shop.Output.Should().NotContain(line => line.Contains("serves requests and may do more"));
    }

    private static IEnumerable<string> RolesOfCompose() =>
        s_compose.Split('\n').SkipWhile(line => line != "    content: |").Skip(1).TakeWhile(line => line.StartsWith("      ", StringComparison.Ordinal))
            .Where(line => !line.Contains("getenv", StringComparison.Ordinal));

    private static string As(string connectionString, string role) => new NpgsqlConnectionStringBuilder(connectionString) { Username = role }.ConnectionString;

    private static List<string> LastStage() =>
        [.. s_image.Skip(Array.FindLastIndex(s_image, line => line.StartsWith("FROM ", StringComparison.Ordinal)))];

    private static string Instruction(string name) =>
        LastStage().Should().ContainSingle(line => line.StartsWith(name + " ", StringComparison.Ordinal)).Which[(name.Length + 1)..];
}
