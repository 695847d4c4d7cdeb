using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Shop.EndToEnd.Tests;

public sealed partial class AdministratorTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    [Fact]
    public async Task Only_the_first_start_prints_a_valid_administrator_password()
    {
        (string Email, string Password) admin;
        await using (var first = await ShopProcess.Serve(_data.Path))
        {
            admin = Printed(first).Should().ContainSingle().Subject;
            (await LogIn(first, admin)).Should().Be(HttpStatusCode.OK);
            await first.Stop();
        }

        await using var second = await ShopProcess.Serve(_data.Path);

        Printed(second).Should().BeEmpty();
        (await LogIn(second, admin)).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_administrator_is_stored_when_the_process_is_killed_right_after_the_first_start()
    {
        await using var killed = await ShopProcess.Serve(_data.Path);
        await killed.Kill();

        await using var next = await ShopProcess.Serve(_data.Path);

        (await LogIn(next, Printed(killed).Single())).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task No_password_is_printed_when_an_administrator_is_configured()
    {
        await using var shop = await ShopProcess.Serve(_data.Path, ("Admin__Email", "boss@example.com"), ("Admin__Password", "Chosen-by-me-9"));

        Printed(shop).Should().BeEmpty();
        shop.Output.Should().NotContain(line => line.Contains("Chosen-by-me-9"));
        (await LogIn(shop, ("boss@example.com", "Chosen-by-me-9"))).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_admin_create_command_adds_an_administrator_while_Shop_runs()
    {
        await using var shop = await ShopProcess.Serve(_data.Path);

        var (exitCode, created) = await ShopProcess.Run(["admin", "create", "--email", "second@example.com"], ("Shop__DataFolder", _data.Path));

        exitCode.Should().Be(0);
        (await LogIn(shop, Printed(created).Should().ContainSingle().Subject)).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_admin_create_command_refuses_an_invalid_email_address()
    {
        var (exitCode, ended) = await ShopProcess.Run(["admin", "create", "--email", "nobody"], ("Shop__DataFolder", _data.Path));

        exitCode.Should().Be(1);
        ended.Errors.Should().ContainSingle().Which.Should().StartWith("shop: Email");
    }

    public void Dispose() => _data.Dispose();

    private static List<(string Email, string Password)> Printed(ShopProcess shop) =>
        [.. shop.Output.Select(line => PasswordLine().Match(line)).Where(m => m.Success).Select(m => (m.Groups["email"].Value, m.Groups["password"].Value))];

    private static async Task<HttpStatusCode> LogIn(ShopProcess shop, (string Email, string Password) admin)
    {
        using var answer = await shop.Client.PostAsJsonAsync(new Uri("/api/v1/auth/login", UriKind.Relative), new { email = admin.Email, password = admin.Password });
        return answer.StatusCode;
    }

    [GeneratedRegex(@"administrator (?<email>\S+) with the one-time password (?<password>\S+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PasswordLine();
}
