using System.Net;
using Npgsql;
using Shop.Adapters.Security.Secrets;

namespace Shop.Site.Tests.Shared;

public sealed class CookieKeyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shop-cookies-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Keys_of_cookies_are_stored_encrypted()
    {
        await using var shop = await SiteShop.Start();
        await shop.Buyer();

        (await Keys(shop)).Should().ContainSingle().Which.Should().Contain("aes256gcm:").And.NotContain("masterKey");
    }

    [Fact]
    public async Task Another_key_file_ends_the_log_ins_of_pages_and_nothing_else()
    {
        await using var shop = await SiteShop.Start();
        var buyer = await shop.Buyer();
        var file = Path.Combine(_folder.FullName, "secrets.key");
        SecretKeyFile.MakeUnlessThere(file);

        await using var restored = await SiteShop.Start(shop.Database, settings: ("Secrets:KeyFile", file));
        using var browser = restored.Browser();
        foreach (Cookie cookie in buyer.Browser.Cookies.GetCookies(shop.Address))
            browser.Cookies.Add(restored.Address, new Cookie(cookie.Name, cookie.Value));

        (await browser.Get("/")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await browser.Get("/orders")).Headers.Location!.ToString().Should().StartWith("/login");
        var again = await restored.Buyer();
        (await again.Browser.Get("/orders")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await Keys(restored)).Should().HaveCount(2);
    }

    private static async Task<List<string>> Keys(SiteShop shop)
    {
        await using var database = NpgsqlDataSource.Create(shop.Database);
        await using var command = database.CreateCommand("SELECT xml FROM data_protection_keys");
        await using var reader = await command.ExecuteReaderAsync();
        var keys = new List<string>();
        while (await reader.ReadAsync())
            keys.Add(reader.GetString(0));
        return keys;
    }
}
