using Shop.Domain.Accounts;

namespace Shop.Site.Tests;

internal sealed partial class SiteShop
{
    /// <summary>A browser without cookies.</summary>
    public Browser Browser() => new(Address);

    public Task<Person> Buyer() => LoggedIn(AccountRole.Buyer);

    public Task<Person> Seller() => LoggedIn(AccountRole.Seller);

    public Task<Person> Admin() => LoggedIn(AccountRole.Admin);

    private async Task<Person> LoggedIn(AccountRole role)
    {
        var (actor, email) = await Account(role);
        var browser = Browser();
        var page = await browser.Open("/login");
        (await browser.Submit(page, "Log in", ("Input.Email", email), ("Input.Password", Password))).Status.Should().Be(200);
        return new Person(actor, email, browser);
    }
}

/// <summary>An account with a browser in which it is logged in.</summary>
internal sealed record Person(Actor Actor, string Email, Browser Browser);
