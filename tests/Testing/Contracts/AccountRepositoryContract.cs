using Shop.Domain.Accounts;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class AccountRepositoryContract(IContractShop shop) : PortContract(shop)
{
    private static readonly DateTimeOffset Later = TestClock.Start.AddHours(1);

    [Fact]
    public async Task An_account_is_found_as_it_was_registered()
    {
        var ada = AnAccount.OfBuyer().WithEmail("ada@example.com").LivingAt(Some.Address);
        await Store(ada);

        var found = await Find(ada);

        found.Should().BeEquivalentTo(new
        {
            ada.Id,
            Email = EmailAddress.Of("ada@example.com"),
            PasswordHash = "hashed:Correct-horse-1",
            Profile = AccountProfile.Named("Ada Example", AccountRole.Buyer) with { ShippingAddress = Some.Address },
            Role = AccountRole.Buyer,
            Status = AccountStatus.Active,
            CreatedAt = TestClock.Start,
            LastLoginAt = (DateTimeOffset?)null,
            Version = 1,
        });
    }

    [Fact]
    public async Task A_profile_is_stored_with_every_field()
    {
        var seller = AnAccount.OfSeller();
        await Store(seller);
        var profile = new AccountProfile("Bob", "Makes pots.", "+1 555 0100", Some.Address with { Region = "IL" }, "Bob's Pots", false);

        await Change(seller, account => account.ChangeProfile(profile, Later));

        (await Find(seller)).Should().BeEquivalentTo(new { Profile = profile, UpdatedAt = Later, Version = 2 });
    }

    [Fact]
    public async Task A_shipping_address_can_be_removed()
    {
        var ada = AnAccount.OfBuyer().LivingAt(Some.Address);
        await Store(ada);

        await Change(ada, account => account.ChangeProfile(account.Profile with { ShippingAddress = null }, Later));

        (await Find(ada))!.Profile.ShippingAddress.Should().BeNull();
    }

    [Fact]
    public async Task An_erased_account_is_not_found_and_its_email_address_is_free_again()
    {
        var ada = AnAccount.OfAdmin().WithEmail("ada@example.com");
        await Store(ada);

        await Change(ada, account => account.Erase(Some.Admin, Later));

        (await Find(ada)).Should().BeNull();
        (await Read(session => session.Accounts.FindByEmail(EmailAddress.Of("ada@example.com"), Token))).Should().BeNull();
        (await Read(session => session.Accounts.FindIdByEmail(EmailAddress.Of("ada@example.com"), Token))).Should().BeNull();
        (await Read(session => session.Accounts.AnyAdmin(Token))).Should().BeFalse();
        await Store(AnAccount.OfBuyer().WithEmail("ada@example.com"));
    }

    [Fact]
    public async Task One_active_admin_remains_when_two_disable_each_other_concurrently()
    {
        AnAccount[] admins = [AnAccount.OfAdmin(), AnAccount.OfAdmin()];
        await Store(admins);
        await Store(AnAccount.OfAdmin().Disabled(), AnAccount.OfSeller());

        await CommitAtOnce(8, async (session, caller) =>
        {
            var active = await session.Accounts.LockActiveAdmins(Token);
            if (active.Count > 1)
                active.Single(admin => admin.Id == admins[caller % 2].Id).ChangeStatus(AccountStatus.Disabled, Later);
        });

        (await Commit(session => session.Accounts.LockActiveAdmins(Token))).Should().ContainSingle();
    }

    [Fact]
    public async Task A_login_stores_its_time_and_the_new_password_hash()
    {
        var ada = AnAccount.OfBuyer();
        await Store(ada);

        await Change(ada, account =>
        {
            account.LoggedIn(Later);
            account.Rehash("slower:Correct-horse-1");
        });

        (await Find(ada)).Should().BeEquivalentTo(new { LastLoginAt = Later, PasswordHash = "slower:Correct-horse-1" });
    }

    [Fact]
    public async Task An_account_is_found_by_its_email_address_in_any_case()
    {
        var ada = AnAccount.OfBuyer().WithEmail("Ada@Example.com");
        await Store(ada);

        (await Read(session => session.Accounts.FindByEmail(EmailAddress.Of("ADA@example.COM"), Token)))!.Id.Should().Be(ada.Id);
        (await Read(session => session.Accounts.FindByEmail(EmailAddress.Of("bob@example.com"), Token))).Should().BeNull();
        (await Read(session => session.Accounts.FindIdByEmail(EmailAddress.Of("ADA@example.COM"), Token))).Should().Be(ada.Id);
        (await Read(session => session.Accounts.FindIdByEmail(EmailAddress.Of("bob@example.com"), Token))).Should().BeNull();
    }

    [Fact]
    public async Task An_email_address_of_another_account_is_refused_in_any_case()
    {
        await Store(AnAccount.OfBuyer().WithEmail("ada@example.com"));

        var second = () => Store(AnAccount.OfSeller().WithEmail("ADA@example.com"));

        (await Refusal(second)).Should().Be("email-taken");
    }

    [Theory]
    [InlineData("Ada's Attic")]
    [InlineData("ADA\u2019S  ATTIC!")]
    [InlineData("\u0410d\u0430's Attic")]
    [InlineData("\u0391da's Attic")]
    [InlineData("\uFF21\uFF44\uFF41\uFF07\uFF53 Attic")]
    [InlineData("\u00C0da's A\u0301ttic")]
    [InlineData("Ada's Att1c")]
    [InlineData("AdasAttlc")]
    public async Task A_store_name_that_resembles_that_of_another_seller_is_refused(string name)
    {
        await Store(Called("Ada's Attic"));

        (await Refusal(() => Store(Called(name)))).Should().Be("store-name-taken");
    }

    [Fact]
    public async Task A_store_name_is_free_when_it_is_different_the_own_one_or_was_given_up()
    {
        var (ada, bob) = (Called("Ada's Attic"), Called("Ada's Cellar"));
        await Store(ada, bob, AnAccount.OfSeller(), AnAccount.OfSeller());

        await Change(ada, account => account.ChangeProfile(account.Profile with { StoreName = "ADAS ATTIC" }, Later));
        await Change(ada, account => account.ChangeProfile(account.Profile with { StoreName = "!?" }, Later));
        await Change(bob, account => account.ChangeProfile(account.Profile with { StoreName = "Ada's attic" }, Later));

        (await Find(bob))!.Profile.StoreName.Should().Be("Ada's attic");
    }

    [Fact]
    public async Task Only_one_of_many_concurrent_registrations_of_an_email_address_succeeds()
    {
        var refusals = await CommitAtOnce(8, (session, _) =>
        {
            session.Accounts.Add(AnAccount.OfBuyer().WithEmail("ada@example.com").Build());
            return Task.CompletedTask;
        });

        refusals.Should().ContainSingle(code => code == null);
        refusals.Where(code => code is not null).Should().OnlyContain(code => code == "email-taken");
    }

    [Fact]
    public async Task Concurrent_locks_of_an_account_are_serialized_and_return_its_current_state()
    {
        var ada = AnAccount.OfBuyer();
        await Store(ada);

        var refusals = await CommitAtOnce(8, async (session, _) =>
        {
            var seen = await session.Accounts.Find(ada.Id, Token);
            var locked = await session.Accounts.Lock(ada.Id, Token);
            locked.Should().BeSameAs(seen);
            locked!.Rehash(locked.PasswordHash + "+");
        });

        refusals.Should().OnlyContain(code => code == null);
        (await Find(ada))!.PasswordHash.Should().EndWith("++++++++");
    }

    [Fact]
    public async Task An_account_is_held_until_it_is_erased()
    {
        var ada = AnAccount.OfBuyer();
        await Store(ada);
        (await Commit(session => session.Accounts.Hold(ada.Id, Token))).Should().BeTrue();

        await Change(ada, account => account.Erase(Some.Admin, Later));

        (await Commit(session => session.Accounts.Hold(ada.Id, Token))).Should().BeFalse();
    }

    [Fact]
    public async Task An_unknown_account_is_not_found()
    {
        (await Read(session => session.Accounts.Find(AccountId.New(Later), Token))).Should().BeNull();
        (await Commit(session => session.Accounts.Lock(AccountId.New(Later), Token))).Should().BeNull();
    }

    [Fact]
    public async Task The_check_for_an_admin_succeeds_only_when_an_admin_exists()
    {
        await Store(AnAccount.OfBuyer());
        (await Read(session => session.Accounts.AnyAdmin(Token))).Should().BeFalse();

        await Store(AnAccount.OfAdmin());

        (await Read(session => session.Accounts.AnyAdmin(Token))).Should().BeTrue();
    }

    [Fact]
    public async Task Only_admins_with_email_notifications_enabled_are_notified()
    {
        var reader = AnAccount.OfAdmin();
        await Store(reader, AnAccount.OfAdmin().WithProfile(profile => profile with { NotifyByEmail = false }), AnAccount.OfSeller());

        var found = await Read(session => session.Accounts.FindAdminsToNotify(Token));

        found.Should().ContainSingle().Which.Id.Should().Be(reader.Id);
    }

    private Task<Account?> Find(AnAccount account) => Read(session => session.Accounts.Find(account.Id, Token));

    private static AnAccount Called(string storeName) => AnAccount.OfSeller().WithProfile(profile => profile with { StoreName = storeName });

    private Task Change(AnAccount account, Action<Account> change) =>
        Commit(async session => change((await session.Accounts.Lock(account.Id, Token))!));
}
