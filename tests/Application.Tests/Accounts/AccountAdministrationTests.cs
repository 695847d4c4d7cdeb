using Shop.Application.Accounts;
using Shop.Application.Accounts.Administration;
using Shop.Application.Accounts.Profile;
using Shop.Application.Accounts.Registration;
using Shop.Application.Accounts.Tokens;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Accounts.Tokens;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Accounts;

public sealed class AccountAdministrationTests : IAsyncDisposable
{
    private const string Email = "ada@example.com";

    private static readonly AccountFields Nothing = new(default, default, default);

    private readonly RunningShop _shop = new();
    private readonly AnAccount _root = AnAccount.OfAdmin().Known("root@example.com");
    private readonly AnAccount _ada = AnAccount.OfBuyer().Known(Email).Named("Ada");

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Theory]
    [InlineData(AccountRole.Buyer)]
    [InlineData(AccountRole.Seller)]
    [InlineData(AccountRole.Admin)]
    public async Task Created_account_of_any_role_can_log_in(AccountRole role)
    {
        await _shop.Has(_root);

        var account = await _shop.Send(new CreateAccount(_root.Actor, Email, ManagedShop.Password, "Ada", role));

        account.Should().BeEquivalentTo(new { Email, Role = role, Status = AccountStatus.Active, Version = 1 });
        (await _shop.LogIn(Email)).Should().NotBeNull();
    }

    [Fact]
    public async Task Account_change_applies_only_the_given_fields()
    {
        await _shop.Has(_root, _ada);

        await Change(_ada, Nothing with { Role = AccountRole.Seller });

        (await Get(_ada)).Should().BeEquivalentTo(new { Role = AccountRole.Seller, Status = AccountStatus.Active, Profile = new { Name = "Ada" } });
        (await _shop.ActionsOn(_ada)).Should().Equal(AuditAction.RoleChanged);
    }

    [Fact]
    public async Task Admin_corrects_the_address_phone_and_bio_of_an_account()
    {
        await _shop.Has(_root, _ada.Verified());
        var session = await _shop.LogIn(Email);
        var reset = await _shop.MailReset(Email);

        await Change(_ada, Nothing with { Email = "Lovelace@example.com", Phone = "+44 20 1", Bio = "Counts." });
        await _shop.DeliverEvents();

        (await Get(_ada)).Should().BeEquivalentTo(new
        {
            Email = "lovelace@example.com",
            EmailVerifiedAt = (DateTimeOffset?)null,
            Version = 3,
            Profile = new { Name = "Ada", Phone = "+44 20 1", Bio = "Counts." },
        });
        (await _shop.GoesOn(session)).Should().BeFalse();
        await FluentActions.Awaiting(() => _shop.Send(new ConfirmPasswordReset(reset, "Even-better-8", ManagedShop.Address))).ShouldRefuse("token-invalid");
        _shop.Tokens().Should().Contain(notice => notice.Purpose == TokenPurpose.EmailVerification);
        (await _shop.LogIn("lovelace@example.com")).Should().NotBeNull();
        (await _shop.ActionsOn(_ada)).Should().Contain([AuditAction.EmailChanged, AuditAction.Changed]);
    }

    [Fact]
    public async Task Correction_without_another_address_keeps_verification_and_sessions()
    {
        await _shop.Has(_root, _ada.Verified());
        var session = await _shop.LogIn(Email);

        await Change(_ada, Nothing with { Email = "ADA@example.com", Phone = "+44 20 1" });

        (await Get(_ada)).EmailVerifiedAt.Should().NotBeNull();
        (await _shop.GoesOn(session)).Should().BeTrue();
        (await _shop.ActionsOn(_ada)).Should().NotContain(AuditAction.EmailChanged);
    }

    [Fact]
    public async Task Correction_rejects_a_taken_address_and_names_every_invalid_field()
    {
        await _shop.Has(_root, _ada);

        await FluentActions.Awaiting(() => Change(_ada, Nothing with { Email = "ROOT@example.com" })).ShouldRefuse("email-taken");
        await FluentActions.Awaiting(() => Change(_ada, Nothing with { Email = "nobody", Phone = new string('1', 41), Bio = new string('b', 2001) }))
            .ShouldBeInvalid(("Fields.Email.Value", "email-invalid"), ("Fields.Phone.Value", "too-long"), ("Fields.Bio.Value", "too-long"));
    }

    [Fact]
    public async Task Disabling_an_account_ends_its_sessions_and_enabling_it_does_not_restore_them()
    {
        await _shop.Has(_root, _ada);
        var session = await _shop.LogIn(Email);

        await Change(_ada, Nothing with { Status = AccountStatus.Disabled });

        await FluentActions.Awaiting(() => _shop.LogIn(Email)).ShouldRefuse("invalid-credentials");
        await Change(_ada, Nothing with { Status = AccountStatus.Active });
        (await _shop.GoesOn(session)).Should().BeFalse();
        (await _shop.LogIn(Email)).Should().NotBeNull();
    }

    [Fact]
    public async Task Password_reset_ends_all_sessions()
    {
        await _shop.Has(_root, _ada);
        var session = await _shop.LogIn(Email);

        await _shop.Send(new ResetPassword(_root.Actor, _ada.Id, ExpectedVersion: null, "Even-better-8", ManagedShop.Password, ManagedShop.NoSession, ManagedShop.Address));

        (await _shop.GoesOn(session)).Should().BeFalse();
        await FluentActions.Awaiting(() => _shop.LogIn(Email)).ShouldRefuse("invalid-credentials");
        (await _shop.LogIn(Email, "Even-better-8")).Should().NotBeNull();
    }

    [Fact]
    public async Task Password_reset_requires_the_password_of_the_admin_and_counts_wrong_ones()
    {
        await _shop.Has(_root, _ada);
        var resetting = () => (Task)_shop.Send(new ResetPassword(_root.Actor, _ada.Id, ExpectedVersion: null, "Even-better-8", "Stolen-token-7", ManagedShop.NoSession, ManagedShop.Address));

        for (var i = 0; i < 10; i++)
            await resetting.ShouldRefuse("password-wrong");

        await resetting.ShouldRefuse("too-many-failed-logins");
        (await _shop.LogIn(Email)).Should().NotBeNull("the password of the account is unchanged");
    }

    [Fact]
    public async Task Password_reset_needs_the_password_of_the_admin_only_some_time_after_the_log_in()
    {
        await _shop.Has(_root, _ada);
        var session = await _shop.LogIn("root@example.com");
        var resetting = () => (Task)_shop.Send(new ResetPassword(_root.Actor, _ada.Id, ExpectedVersion: null, "Even-better-8", Password: null, session.Key, ManagedShop.Address));

        _shop.Clock.Advance(ResetPassword.RecentLogin);
        await resetting();
        (await _shop.LogIn(Email, "Even-better-8")).Should().NotBeNull();

        _shop.Clock.Advance(TimeSpan.FromSeconds(1));
        await resetting.ShouldRefuse("password-required");
    }

    [Fact]
    public async Task Deleted_account_is_not_found_and_its_email_address_is_free()
    {
        await _shop.Has(_root, _ada);
        var session = await _shop.LogIn(Email);

        await Delete(_ada);

        await FluentActions.Awaiting(() => Get(_ada)).ShouldRefuse("account-not-found");
        await FluentActions.Awaiting(() => Delete(_ada)).ShouldRefuse("account-not-found");
        await FluentActions.Awaiting(() => _shop.LogIn(Email)).ShouldRefuse("invalid-credentials");
        (await _shop.GoesOn(session)).Should().BeFalse();
        await _shop.Send(new CreateAccount(_root.Actor, Email, ManagedShop.Password, "Another Ada", AccountRole.Buyer));
    }

    [Fact]
    public async Task Last_admin_cannot_be_removed()
    {
        await _shop.Has(_root, AnAccount.OfAdmin().Disabled());

        await FluentActions.Awaiting(() => Delete(_root)).ShouldRefuse("last-admin");
        await FluentActions.Awaiting(() => Change(_root, Nothing with { Role = AccountRole.Buyer })).ShouldRefuse("last-admin");
        await FluentActions.Awaiting(() => Change(_root, Nothing with { Status = AccountStatus.Disabled })).ShouldRefuse("last-admin");
        await FluentActions.Awaiting(() => Erase(_root)).ShouldRefuse("last-admin");
    }

    [Fact]
    public async Task Admin_is_removable_by_another_admin_but_not_by_itself()
    {
        var other = AnAccount.OfAdmin();
        await _shop.Has(_root, other);

        await FluentActions.Awaiting(() => Delete(_root)).ShouldRefuse("self-removal");
        await FluentActions.Awaiting(() => Change(_root, Nothing with { Role = AccountRole.Buyer })).ShouldRefuse("self-removal");
        await FluentActions.Awaiting(() => Erase(_root)).ShouldRefuse("self-removal");
        await Change(_root, Nothing with { Name = "Root" });
        await _shop.Send(new DeleteAccount(other.Actor, _root.Id, ExpectedVersion: null));
    }

    [Fact]
    public async Task One_admin_remains_when_two_admins_remove_each_other_concurrently()
    {
        var other = AnAccount.OfAdmin();
        await _shop.Has(_root, other);

        var refusals = await Task.WhenAll(
            Task.Run(() => Refusal(() => _shop.Send(new DeleteAccount(_root.Actor, other.Id, ExpectedVersion: null)))),
            Task.Run(() => Refusal(() => _shop.Send(new DeleteAccount(other.Actor, _root.Id, ExpectedVersion: null)))));

        refusals.Should().ContainSingle(code => code == null).And.ContainSingle(code => code == "last-admin");
    }

    [Fact]
    public async Task Account_of_another_role_is_not_found_as_an_admin()
    {
        await _shop.Has(_root, _ada);

        await FluentActions.Awaiting(() => _shop.Send(new GetAccount(_ada.Id, AccountRole.Admin))).ShouldRefuse("account-not-found");
        await FluentActions.Awaiting(() => _shop.Send(new DeleteAccount(_root.Actor, _ada.Id, null, AccountRole.Admin))).ShouldRefuse("account-not-found");
        await FluentActions.Awaiting(() => _shop.Send(new ChangeAccount(_root.Actor, _ada.Id, null, Nothing, AccountRole.Admin))).ShouldRefuse("account-not-found");
    }

    [Fact]
    public async Task Accounts_are_listed_by_the_given_filter()
    {
        await _shop.Has(_root, _ada);

        var page = await _shop.Send(new ListAccounts(new AccountFilter("ADA", AccountRole.Buyer, AccountStatus.Active), new PageRequest(20)));

        page.Items.Should().ContainSingle().Which.Id.Should().Be(_ada.Id);
    }

    [Fact]
    public async Task Account_erasure_requires_the_password_and_removes_the_account()
    {
        await _shop.Has(_root, _ada);

        await FluentActions.Awaiting(() => _shop.Send(new EraseOwnAccount(_ada.Actor, "Wrong-horse-7", ManagedShop.Address))).ShouldRefuse("password-wrong");
        await Erase(_ada);

        await FluentActions.Awaiting(() => Get(_ada)).ShouldRefuse("account-not-found");
    }

    [Fact]
    public async Task Account_export_contains_account_orders_and_activity()
    {
        var teapot = AProduct.Named("Teapot").WithStock(5);
        await _shop.Has(_ada.LivingAt(Some.Address));
        await _shop.Has(teapot);
        await _shop.LogIn(Email);
        for (var i = 0; i < 3; i++)
            await _shop.Send(new PlaceOrder(_ada.Actor, [new OrderItem(teapot.Id, 1)], null, null));

        var export = await CollectedExport.Of(_shop, _ada.Actor);

        export.ExportedAt.Should().Be(_shop.Clock.GetUtcNow());
        export.Account.Email.Should().Be(Email);
        export.Orders.Should().HaveCount(3).And.OnlyContain(order => order.BuyerId == _ada.Id);
        export.Activity.Select(entry => entry.Action).Should().BeEquivalentTo(
            [AuditAction.LoggedIn, AuditAction.Created, AuditAction.Created, AuditAction.Created]);
    }

    [Fact]
    public async Task Account_export_contains_every_order_of_an_account_with_many()
    {
        const int many = 250;
        var teapot = AProduct.Named("Teapot").WithStock(many);
        await _shop.Has(_ada);
        await _shop.Has(teapot);
        for (var i = 0; i < many; i++)
            await _shop.Send(new PlaceOrder(_ada.Actor, [new OrderItem(teapot.Id, 1)], null, null));

        var export = await CollectedExport.Of(_shop, _ada.Actor);

        export.Orders.Select(order => order.Id).Distinct().Should().HaveCount(many);
    }

    private Task<AccountDetails> Get(AnAccount account) => _shop.Send(new GetAccount(account.Id));

    private Task Change(AnAccount account, AccountFields fields, long? expectedVersion = null) =>
        _shop.Send(new ChangeAccount(_root.Actor, account.Id, expectedVersion, fields));

    private Task Delete(AnAccount account) => _shop.Send(new DeleteAccount(_root.Actor, account.Id, ExpectedVersion: null));

    private Task Erase(AnAccount account) => _shop.Send(new EraseOwnAccount(account.Actor, ManagedShop.Password, ManagedShop.Address));

    private static async Task<string?> Refusal(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (DomainException refused)
        {
            return refused.Code;
        }
    }
}
