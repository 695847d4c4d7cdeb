using System.Net;
using Shop.Adapters.Web.Accounts;
using Shop.Application.Accounts;
using Shop.Application.Ports;

namespace Shop.Adapters.Web.Tests.Accounts;

public sealed class FirstAdminTests
{
    private const string Email = "root@example.com";

    [Fact]
    public async Task Is_made_as_the_settings_say_and_once()
    {
        await using var shop = await ShopApi.Start(settings: [("Admin:Email", Email), ("Admin:Password", Registering.Password)]);

        var first = await FirstAdmin.Ensure(shop.Services, CancellationToken.None);
        var second = await FirstAdmin.Ensure(shop.Services, CancellationToken.None);

        first.Should().BeEquivalentTo(new { IsNew = true, GeneratedPassword = (string?)null });
        second.Should().BeNull();
        using var anybody = shop.Anonymous();
        (await anybody.LogIn(Email)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Gets_a_password_of_its_own_without_settings()
    {
        await using var shop = await ShopApi.Start();

        var admin = await FirstAdmin.Ensure(shop.Services, CancellationToken.None);

        using var anybody = shop.Anonymous();
        (await anybody.LogIn(CreateFirstAdmin.DefaultEmail, admin!.GeneratedPassword!)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Is_one_when_two_instances_start_at_once()
    {
        await using var shop = await ShopApi.Start();
        await using var other = await ShopApi.Start(database: shop.ConnectionString);

        var made = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(i => FirstAdmin.Ensure((i % 2 == 0 ? shop : other).Services, CancellationToken.None)));

        made.Where(creation => creation is { IsNew: true }).Should().ContainSingle();
    }

    [Theory]
    [InlineData("root", "Corr3ct-horse", "Admin__Email*")]
    [InlineData("root@example.com", "weak", "Admin__Password*")]
    public async Task Is_refused_with_bad_settings_in_one_clear_line(string email, string password, string message)
    {
        await using var shop = await ShopApi.Start(settings: [("Admin:Email", email), ("Admin:Password", password)]);

        var ensuring = () => FirstAdmin.Ensure(shop.Services, CancellationToken.None);

        await ensuring.Should().ThrowAsync<CannotStartException>().WithMessage(message);
    }

    [Fact]
    public async Task Is_not_made_of_somebody_who_buys()
    {
        await using var shop = await ShopApi.Start(settings: [("Admin:Email", Registering.Email)]);
        using var anybody = shop.Anonymous();
        (await anybody.Register()).EnsureSuccessStatusCode();

        var ensuring = () => FirstAdmin.Ensure(shop.Services, CancellationToken.None);

        await ensuring.Should().ThrowAsync<CannotStartException>().WithMessage($"*{Registering.Email}*");
    }
}
