using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Shop.Testing.Postgres;

namespace Shop.EndToEnd.Tests;

public sealed class KeyRotationTests(ServedShop served) : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_running_Shop_signs_with_the_new_key_and_accepts_the_old_one()
    {
        var shop = served.Process;
        var before = await LogIn(shop);

        var (exitCode, rotated) = await Rotate(("Shop__DataFolder", served.DataFolder));

        exitCode.Should().Be(0);
        string[] keys = [];
        await Eventually.Holds(async () => (keys = await Published(shop)).Length == 2, within: TimeSpan.FromSeconds(30));
        rotated.Output[0].Should().Contain(keys[0]);
        rotated.Output[1].Should().Contain(keys[1]);
        rotated.Output.Should().NotContain(line => line.Contains("PRIVATE"));

        var after = "";
        await Eventually.Holds(async () => Kid(after = await LogIn(shop)) == keys[0], within: TimeSpan.FromSeconds(30));
        (await Verify(shop, before)).Should().Be(HttpStatusCode.OK);
        (await Verify(shop, after)).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_missing_key_file_is_named_in_a_one_line_error()
    {
        var missing = Path.Combine(_data.Path, "missing.pem");

        var (exitCode, ended) = await Rotate(("Jwt__PrivateKeyFile", missing));

        exitCode.Should().Be(1);
        ended.Errors.Should().ContainSingle().Which.Should().StartWith("shop: ").And.Contain(missing);
        File.Exists(missing).Should().BeFalse();
    }

    [Fact]
    public async Task A_file_without_a_key_is_named_in_a_one_line_error_and_left_unchanged()
    {
        var broken = Path.Combine(_data.Path, "broken.pem");
        await File.WriteAllTextAsync(broken, "no key at all");

        var (exitCode, ended) = await Rotate(("Jwt__PrivateKeyFile", broken));

        exitCode.Should().Be(1);
        ended.Errors.Should().ContainSingle().Which.Should().StartWith("shop: ").And.Contain(broken);
        (await File.ReadAllTextAsync(broken)).Should().Be("no key at all");
    }

    [Fact]
    public async Task Key_rotation_in_production_requires_a_configured_key_file()
    {
        var (exitCode, ended) = await Rotate(("ASPNETCORE_ENVIRONMENT", "Production"), ("Shop__DataFolder", _data.Path));

        exitCode.Should().Be(1);
        ended.Errors.Should().ContainSingle().Which.Should().StartWith("shop: ").And.Contain("Jwt__PrivateKeyFile");
    }

    private static Task<(int ExitCode, ShopProcess Ended)> Rotate(params (string Name, string Value)[] settings) =>
        ShopProcess.Run(["keys", "rotate"], settings);

    private static async Task<string[]> Published(ShopProcess shop)
    {
        var set = await shop.Client.GetFromJsonAsync<JsonElement>(new Uri("/.well-known/jwks.json", UriKind.Relative));
        return [.. set.GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("kid").GetString()!)];
    }

    private static async Task<string> LogIn(ShopProcess shop)
    {
        using var answer = await shop.Client.PostAsJsonAsync(new Uri("/api/v1/auth/login", UriKind.Relative), new { email = ServedShop.AdminEmail, password = ServedShop.AdminPassword });
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
    }

    private static string Kid(string token)
    {
        var header = token.Split('.')[0];
        return JsonSerializer.Deserialize<JsonElement>(System.Buffers.Text.Base64Url.DecodeFromChars(header)).GetProperty("kid").GetString()!;
    }

    private static async Task<HttpStatusCode> Verify(ShopProcess shop, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/auth/verify");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await shop.Client.SendAsync(request);
        return answer.StatusCode;
    }
}
