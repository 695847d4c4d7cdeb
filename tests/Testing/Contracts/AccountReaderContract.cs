using Shop.Application.Accounts;
using Shop.Application.Accounts.Administration;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class AccountReaderContract(IContractShop shop) : PortContract(shop)
{
    private static readonly AccountFilter Any = new(null, null, null);

    private readonly AnAccount _ada = AnAccount.OfBuyer().Named("Ada Example").WithEmail("ada@example.com").CreatedAt(TestClock.Start.AddMinutes(1));
    private readonly AnAccount _bob = AnAccount.OfSeller().Named("Bob 100%").WithEmail("bob_1@example.org").CreatedAt(TestClock.Start.AddMinutes(2));
    private readonly AnAccount _eve = AnAccount.OfAdmin().Named("Eve").WithEmail("eve@example.net").CreatedAt(TestClock.Start.AddMinutes(3)).Disabled();

    [Fact]
    public async Task Accounts_are_listed_newest_first()
    {
        await Store(_ada, _bob, _eve);

        (await Names(Any)).Should().Equal("Eve", "Bob 100%", "Ada Example");
    }

    [Theory]
    [InlineData("ADA", "Ada Example")]
    [InlineData("example.org", "Bob 100%")]
    [InlineData("0%", "Bob 100%")]
    [InlineData("b_1", "Bob 100%")]
    [InlineData("%", "Bob 100%")]
    [InlineData("\\", "")]
    [InlineData("!", "")]
    [InlineData("hashed", "")]
    [InlineData("a%e", "")]
    public async Task Accounts_are_searched_only_by_part_of_name_or_email_address(string q, string names)
    {
        await Store(_ada, _bob, _eve);

        (await Names(Any with { Q = q })).Should().Equal(names.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Accounts_match_all_filters()
    {
        await Store(_ada, _bob, _eve);

        (await Names(Any with { Role = AccountRole.Admin })).Should().Equal("Eve");
        (await Names(Any with { Status = AccountStatus.Active })).Should().Equal("Bob 100%", "Ada Example");
        (await Names(Any with { Q = "example", Role = AccountRole.Seller })).Should().Equal("Bob 100%");
        (await Names(Any with { Q = "eve", Status = AccountStatus.Active })).Should().BeEmpty();
    }

    [Fact]
    public async Task An_erased_account_is_not_listed()
    {
        await Store(_ada, _bob);
        await Commit(async session => (await session.Accounts.Lock(_ada.Id, Token))!.Erase(Some.Admin, TestClock.Start.AddHours(1)));

        (await List(Any, new PageRequest(20, WithTotal: true))).Should().BeEquivalentTo(new { Total = 1, HasMore = false });
    }

    [Fact]
    public async Task Paging_returns_every_account_once_while_others_are_added()
    {
        await Store(_ada, _bob, _eve);
        var first = await List(Any, new PageRequest(2, WithTotal: true));
        await Store(AnAccount.OfBuyer().CreatedAt(TestClock.Start.AddHours(1)));

        var second = await List(Any, new PageRequest(2, first.Next));

        first.Total.Should().Be(3);
        first.Items.Concat(second.Items).Select(account => account.Id).Should().Equal(_eve.Id, _bob.Id, _ada.Id);
        second.HasMore.Should().BeFalse();
    }

    private Task<Page<AccountDetails>> List(AccountFilter filter, PageRequest page) => Read(session => session.AccountList.List(filter, page, Token));

    private async Task<IEnumerable<string>> Names(AccountFilter filter) =>
        (await List(filter, new PageRequest(20))).Items.Select(account => account.Profile.Name);
}
