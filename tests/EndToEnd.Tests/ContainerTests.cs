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
            services.Count(line => line == fence).Should().Be(2, fence);
        services.Should().Contain("        condition: service_healthy").And.Contain("    healthcheck:");
    }

    private static List<string> LastStage() =>
        [.. s_image.Skip(Array.FindLastIndex(s_image, line => line.StartsWith("FROM ", StringComparison.Ordinal)))];

    private static string Instruction(string name) =>
        LastStage().Should().ContainSingle(line => line.StartsWith(name + " ", StringComparison.Ordinal)).Which[(name.Length + 1)..];
}
