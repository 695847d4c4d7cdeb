using System.Net;
using System.Security.Cryptography;

namespace Shop.EndToEnd.Tests;

public sealed class AdministratorTests(ServedShop served)
{
    [Fact]
    public async Task No_password_is_printed_when_an_administrator_is_configured()
    {
        PrintedAdmin.Of(served.Process).Should().BeEmpty();
        served.Process.Output.Should().NotContain(line => line.Contains(ServedShop.AdminPassword));
        (await PrintedAdmin.LogIn(served.Process, (ServedShop.AdminEmail, ServedShop.AdminPassword))).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_admin_create_command_adds_an_administrator_while_Shop_runs()
    {
        var (exitCode, created) = await ShopProcess.Run(["admin", "create", "--email", "second@example.com"], ("Shop__DataFolder", served.DataFolder));

        exitCode.Should().Be(0);
        (await PrintedAdmin.LogIn(served.Process, PrintedAdmin.Of(created).Should().ContainSingle().Subject)).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task No_password_is_printed_into_the_log_of_a_production_server()
    {
        using var data = new TemporaryFolder();
        var key = Path.Combine(data.Path, "key.pem");
        using (var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256))
            await File.WriteAllTextAsync(key, pair.ExportPkcs8PrivateKeyPem());
        var secrets = Path.Combine(data.Path, "secrets.key");
        await File.WriteAllTextAsync(secrets, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));

        await using var shop = await ShopProcess.Serve(
            data.Path, ("ASPNETCORE_ENVIRONMENT", "Production"), ("Jwt__PrivateKeyFile", key), ("Secrets__KeyFile", secrets));

        PrintedAdmin.Of(shop).Should().BeEmpty();
        shop.Output.Should().ContainSingle(line => line.Contains("admin create --email"));
        var (_, created) = await ShopProcess.Run(["admin", "create", "--email", "first@example.com"], ("Shop__DataFolder", data.Path), ("Jwt__PrivateKeyFile", key));
        (await PrintedAdmin.LogIn(shop, PrintedAdmin.Of(created).Should().ContainSingle().Subject)).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_admin_create_command_refuses_an_invalid_email_address()
    {
        var (exitCode, ended) = await ShopProcess.Run(["admin", "create", "--email", "nobody"], ("Shop__DataFolder", served.DataFolder));

        exitCode.Should().Be(1);
        ended.Errors.Should().ContainSingle().Which.Should().StartWith("shop: Email");
    }
}
