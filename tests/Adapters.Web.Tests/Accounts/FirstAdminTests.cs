using System.Net;
using Shop.Application.Accounts.Registration;
using Shop.Application.Ports.Operations;
using Shop.Host.Start;

namespace Shop.Adapters.Web.Tests.Accounts;

public sealed class FirstAdminTests
{
    private const string Email = "root@example.com";

    [Fact]
    public async Task First_admin_is_created_once_from_the_settings()
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
    public async Task First_admin_is_created_once_when_two_instances_start_concurrently()
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
    public async Task Invalid_first_admin_setting_stops_the_start_and_is_named_in_the_message(string email, string password, string message)
    {
        await using var shop = await ShopApi.Start(settings: [("Admin:Email", email), ("Admin:Password", password)]);

        var ensuring = () => FirstAdmin.Ensure(shop.Services, CancellationToken.None);

        await ensuring.Should().ThrowAsync<CannotStartException>().WithMessage(message);
    }

    [Fact]
    public async Task First_admin_is_not_created_from_a_buyer_account()
    {
        await using var shop = await ShopApi.Start(settings: [("Admin:Email", Registering.Email)]);
        using var anybody = shop.Anonymous();
        (await anybody.Register()).EnsureSuccessStatusCode();

        var ensuring = () => FirstAdmin.Ensure(shop.Services, CancellationToken.None);

        await ensuring.Should().ThrowAsync<CannotStartException>().WithMessage($"*{Registering.Email}*");
    }
}
