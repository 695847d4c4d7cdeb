using Shop.Domain.Accounts;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Domain.Tests.Accounts;

public sealed class AccountTests
{
    private static readonly DateTimeOffset Later = TestClock.Start.AddHours(1);

    [Fact]
    public void Account_may_log_in_once_registered()
    {
        var account = AnAccount.OfBuyer().Named("Ada").Build();

        account.Should().BeEquivalentTo(new { Status = AccountStatus.Active, MayLogIn = true, LastLoginAt = (DateTimeOffset?)null });
        account.Profile.Should().Be(new AccountProfile("Ada", null, null, null, null, NotifyByEmail: false));
        account.DequeueEvents().Should().Equal(new AccountRegistered(account.Id, AccountRole.Buyer));
    }

    [Fact]
    public void Admin_account_has_email_notifications_enabled_by_default() =>
        AnAccount.OfAdmin().Build().Profile.NotifyByEmail.Should().BeTrue();

    [Fact]
    public void Account_stores_a_new_profile()
    {
        var account = AnAccount.OfBuyer().Build();

        account.ChangeProfile(account.Profile with { Bio = "Likes tea.", ShippingAddress = Some.Address }, Later);

        account.Profile.Should().BeEquivalentTo(new { Bio = "Likes tea.", ShippingAddress = Some.Address });
        account.UpdatedAt.Should().Be(Later);
    }

    [Fact]
    public void Account_is_not_updated_when_the_profile_is_the_same()
    {
        var account = AnAccount.OfBuyer().LivingAt(Some.Address).Build();

        account.ChangeProfile(account.Profile with { ShippingAddress = Some.Address with { } }, Later);

        account.UpdatedAt.Should().Be(TestClock.Start);
    }

    public static TheoryData<AccountRole, string> ForeignFields => new()
    {
        { AccountRole.Admin, "shippingAddress" },
        { AccountRole.Buyer, "storeName" },
        { AccountRole.Admin, "storeName" },
        { AccountRole.Buyer, "notifyByEmail" },
        { AccountRole.Seller, "notifyByEmail" },
    };

    [Theory]
    [MemberData(nameof(ForeignFields))]
    public void Account_rejects_a_profile_field_of_another_role(AccountRole role, string field)
    {
        var account = Of(role);
        var change = () => account.ChangeProfile(With(account.Profile, field), Later);

        var refused = change.Should().Throw<DomainException>().Which;
        refused.Code.Should().Be("field-not-allowed");
        refused.Faults.Should().ContainSingle().Which.Field.Should().Be(field);
    }

    [Fact]
    public void Account_accepts_every_profile_field_of_its_own_role()
    {
        foreach (var role in Enum.GetValues<AccountRole>())
        {
            foreach (var field in new[] { "shippingAddress", "storeName", "notifyByEmail" }.Where(field => !ForeignFields.Any(f => Equals(f.Data, (role, field)))))
            {
                var account = Of(role);
                account.ChangeProfile(account.Profile with { NotifyByEmail = false }, Later);

                FluentActions.Invoking(() => account.ChangeProfile(With(account.Profile, field), Later)).Should().NotThrow();
            }
        }
    }

    private static Account Of(AccountRole role) => role switch
    {
        AccountRole.Buyer => AnAccount.OfBuyer().Build(),
        AccountRole.Seller => AnAccount.OfSeller().Build(),
        _ => AnAccount.OfAdmin().Build(),
    };

    [Fact]
    public void Account_loses_profile_fields_its_new_role_does_not_have()
    {
        var seller = AnAccount.OfSeller().WithProfile(p => p with { StoreName = "Ada's Attic", ShippingAddress = Some.Address }).Build();

        seller.ChangeRole(AccountRole.Admin, Later);

        seller.Profile.Should().BeEquivalentTo(new { StoreName = (string?)null, ShippingAddress = (PostalAddress?)null, NotifyByEmail = true });
        seller.ChangeRole(AccountRole.Buyer, Later);
        seller.Profile.NotifyByEmail.Should().BeFalse();
    }

    [Theory]
    [InlineData(AccountRole.Admin, AccountStatus.Active, true)]
    [InlineData(AccountRole.Admin, AccountStatus.Disabled, false)]
    [InlineData(AccountRole.Seller, AccountStatus.Active, false)]
    public void Account_is_an_active_admin_only_with_role_admin_and_status_active(AccountRole role, AccountStatus status, bool runs)
    {
        var account = AnAccount.OfBuyer().Build();

        account.ChangeRole(role, Later);
        account.ChangeStatus(status, Later);

        account.IsActiveAdmin.Should().Be(runs);
    }

    [Fact]
    public void Account_has_no_personal_data_after_erasure()
    {
        var account = AnAccount.OfBuyer().Named("Ada").WithEmail("ada@example.com").LivingAt(Some.Address)
            .WithProfile(p => p with { Bio = "Likes tea.", Phone = "+1 555 0100", ShippingAddress = Some.Address }).Build();
        account.LoggedIn(Later);

        account.Erase(Some.Admin, Later);

        account.Should().BeEquivalentTo(new
        {
            Email = EmailAddress.OfNobody(account.Id),
            Profile = new AccountProfile("", null, null, null, null, NotifyByEmail: false),
            PasswordHash = "",
            Status = AccountStatus.Disabled,
            LastLoginAt = (DateTimeOffset?)null,
            ErasedAt = Later,
            MayLogIn = false,
            IsActiveAdmin = false,
        });
    }

    [Fact]
    public void Email_address_of_an_erased_account_can_be_parsed_again()
    {
        var account = AnAccount.OfBuyer().Build();

        EmailAddress.Of(EmailAddress.OfNobody(account.Id).Value).Should().Be(EmailAddress.OfNobody(account.Id));
    }

    [Fact]
    public void Account_is_not_updated_when_email_role_and_status_are_the_same()
    {
        var account = AnAccount.OfBuyer().WithEmail("ada@example.com").Build();

        account.ChangeEmail(EmailAddress.Of("ADA@example.com"), Later);
        account.ChangeRole(AccountRole.Buyer, Later);
        account.ChangeStatus(AccountStatus.Active, Later);

        account.UpdatedAt.Should().Be(TestClock.Start);
    }

    private static AccountProfile With(AccountProfile profile, string field) => field switch
    {
        "shippingAddress" => profile with { ShippingAddress = Some.Address },
        "storeName" => profile with { StoreName = "Pots" },
        _ => profile with { NotifyByEmail = true },
    };
}
