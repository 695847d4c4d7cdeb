using Shop.Application.Accounts;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
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
    public async Task An_account_of_any_role_is_opened_for_somebody_who_can_log_in(AccountRole role)
    {
        await _shop.Has(_root);

        var account = await _shop.Send(new CreateAccount(_root.Actor, Email, ManagedShop.Password, "Ada", role));

        account.Should().BeEquivalentTo(new { Email, Role = role, Status = AccountStatus.Active, Version = 1 });
        (await _shop.LogIn(Email)).Should().NotBeNull();
    }

    [Fact]
    public async Task The_given_fields_change_and_the_rest_stays()
    {
        await _shop.Has(_root, _ada);

        await Change(_ada, Nothing with { Role = AccountRole.Seller });

        (await Get(_ada)).Should().BeEquivalentTo(new { Role = AccountRole.Seller, Status = AccountStatus.Active, Profile = new { Name = "Ada" } });
        (await _shop.ActionsOn(_ada)).Should().Equal(AuditAction.RoleChanged);
    }

    [Fact]
    public async Task Who_is_disabled_is_out_and_stays_out_when_enabled_again_until_the_next_login()
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
    public async Task A_reset_password_ends_all_sessions()
    {
        await _shop.Has(_root, _ada);
        var session = await _shop.LogIn(Email);

        await _shop.Send(new ResetPassword(_root.Actor, _ada.Id, ExpectedVersion: null, "Even-better-8"));

        (await _shop.GoesOn(session)).Should().BeFalse();
        await FluentActions.Awaiting(() => _shop.LogIn(Email)).ShouldRefuse("invalid-credentials");
        (await _shop.LogIn(Email, "Even-better-8")).Should().NotBeNull();
    }

    [Fact]
    public async Task A_deleted_account_is_gone_and_its_address_free()
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
    public async Task Of_twenty_changes_of_one_version_one_happens()
    {
        await _shop.Has(_root, _ada);

        var refusals = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() =>
            Refusal(() => Change(_ada, Nothing with { Name = $"Ada {i}" }, expectedVersion: 1)))));

        refusals.Should().ContainSingle(code => code == null);
        refusals.Count(code => code == "stale-version").Should().Be(19);
    }

    [Fact]
    public async Task The_last_admin_stays_one()
    {
        await _shop.Has(_root, AnAccount.OfAdmin().Disabled());

        await FluentActions.Awaiting(() => Delete(_root)).ShouldRefuse("last-admin");
        await FluentActions.Awaiting(() => Change(_root, Nothing with { Role = AccountRole.Buyer })).ShouldRefuse("last-admin");
        await FluentActions.Awaiting(() => Change(_root, Nothing with { Status = AccountStatus.Disabled })).ShouldRefuse("last-admin");
        await FluentActions.Awaiting(() => Erase(_root)).ShouldRefuse("last-admin");
    }

    [Fact]
    public async Task An_admin_does_not_remove_themselves_and_another_admin_may()
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
    public async Task Of_two_admins_who_remove_each_other_one_stays()
    {
        var other = AnAccount.OfAdmin();
        await _shop.Has(_root, other);

        var refusals = await Task.WhenAll(
            Task.Run(() => Refusal(() => _shop.Send(new DeleteAccount(_root.Actor, other.Id, ExpectedVersion: null)))),
            Task.Run(() => Refusal(() => _shop.Send(new DeleteAccount(other.Actor, _root.Id, ExpectedVersion: null)))));

        refusals.Should().ContainSingle(code => code == null).And.ContainSingle(code => code == "last-admin");
    }

    [Fact]
    public async Task An_account_of_another_role_is_no_admin()
    {
        await _shop.Has(_root, _ada);

        await FluentActions.Awaiting(() => _shop.Send(new GetAccount(_ada.Id, AccountRole.Admin))).ShouldRefuse("account-not-found");
        await FluentActions.Awaiting(() => _shop.Send(new DeleteAccount(_root.Actor, _ada.Id, null, AccountRole.Admin))).ShouldRefuse("account-not-found");
        await FluentActions.Awaiting(() => _shop.Send(new ChangeAccount(_root.Actor, _ada.Id, null, Nothing, AccountRole.Admin))).ShouldRefuse("account-not-found");
    }

    [Fact]
    public async Task Accounts_are_listed_by_what_is_asked_for()
    {
        await _shop.Has(_root, _ada);

        var page = await _shop.Send(new ListAccounts(new AccountFilter("ADA", AccountRole.Buyer, AccountStatus.Active), new PageRequest(20)));

        page.Items.Should().ContainSingle().Which.Id.Should().Be(_ada.Id);
    }

    [Fact]
    public async Task Somebody_who_leaves_is_forgotten_and_wanted_the_password_for_it()
    {
        await _shop.Has(_root, _ada);

        await FluentActions.Awaiting(() => _shop.Send(new EraseOwnAccount(_ada.Actor, "Wrong-horse-7", ManagedShop.Address))).ShouldRefuse("password-wrong");
        await Erase(_ada);

        await FluentActions.Awaiting(() => Get(_ada)).ShouldRefuse("account-not-found");
    }

    [Fact]
    public async Task Somebody_gets_all_that_is_held_about_them()
    {
        var teapot = AProduct.Named("Teapot").WithStock(5);
        await _shop.Has(_ada.LivingAt(Some.Address));
        await _shop.Has(teapot);
        await _shop.LogIn(Email);
        for (var i = 0; i < 3; i++)
            await _shop.Send(new PlaceOrder(_ada.Actor, [new OrderItem(teapot.Id, 1)], null, null));

        var export = await _shop.Send(new ExportOwnAccount(_ada.Actor));

        export.ExportedAt.Should().Be(_shop.Clock.Now);
        export.Account.Email.Should().Be(Email);
        export.Orders.Should().HaveCount(3).And.OnlyContain(order => order.BuyerId == _ada.Id);
        export.Activity.Select(entry => entry.Action).Should().BeEquivalentTo(
            [AuditAction.LoggedIn, AuditAction.Created, AuditAction.Created, AuditAction.Created]);
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
