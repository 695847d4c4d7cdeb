using Shop.Application.Accounts.Administration;
using Shop.Application.Accounts.Profile;
using Shop.Application.Accounts.Registration;
using Shop.Application.Accounts.Tokens;
using Shop.Application.Audit;
using Shop.Domain.Accounts;
using Shop.Domain.Accounts.Tokens;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Accounts;

public sealed class EmailVerificationTests : IAsyncDisposable
{
    private const string Email = "ada@example.com";

    private readonly RunningShop _shop = new();
    private readonly AnAccount _ada = AnAccount.OfBuyer().Known(Email);

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Mailed_token_verifies_the_address_once()
    {
        await _shop.Has(_ada);
        var token = await MailVerification();
        (await VerifiedAt()).Should().BeNull();

        await Confirm(token);

        (await VerifiedAt()).Should().Be(_shop.Clock.GetUtcNow());
        await FluentActions.Awaiting(() => Confirm(token)).ShouldRefuse("token-invalid");
        (await _shop.ActionsOn(_ada)).Should().Contain(AuditAction.EmailVerified);
    }

    [Fact]
    public async Task Registration_mails_a_verification()
    {
        var account = await _shop.Send(new RegisterAccount("bob@example.com", ManagedShop.Password, "Bob", AccountRole.Seller));
        await _shop.DeliverEvents();

        await Confirm(_shop.Tokens().Should().ContainSingle().Which.Token);

        (await _shop.Send(new GetAccount(account.Id))).EmailVerifiedAt.Should().NotBeNull();
    }

    [Fact]
    public async Task Admin_that_an_operator_creates_gets_no_verification()
    {
        await _shop.Send(new CreateFirstAdmin(null, ManagedShop.Password));
        await _shop.DeliverEvents();

        _shop.Tokens().Should().BeEmpty();
    }

    [Fact]
    public async Task Changed_address_is_not_verified_and_gets_a_verification()
    {
        await _shop.Has(_ada.Verified());
        (await VerifiedAt()).Should().NotBeNull();

        await ChangeEmail("new@example.com");
        await _shop.DeliverEvents();

        (await VerifiedAt()).Should().BeNull();
        _shop.Notifications.Sent.Should().ContainSingle().Which.To.Value.Should().Be("new@example.com");
        await Confirm(_shop.Tokens()[0].Token);
        (await VerifiedAt()).Should().NotBeNull();
    }

    [Fact]
    public async Task Change_of_the_address_ends_the_token_of_the_old_one()
    {
        await _shop.Has(_ada);
        var token = await MailVerification();

        await ChangeEmail("new@example.com");

        await FluentActions.Awaiting(() => Confirm(token)).ShouldRefuse("token-invalid");
    }

    [Fact]
    public async Task Token_for_an_old_address_does_not_verify_it_after_its_return()
    {
        await _shop.Has(_ada);
        var token = await MailVerification();
        await ChangeEmail("new@example.com");
        await ChangeEmail(Email);

        await FluentActions.Awaiting(() => Confirm(token)).ShouldRefuse("token-invalid");
    }

    [Fact]
    public async Task Newer_request_ends_the_older_token()
    {
        await _shop.Has(_ada);
        var older = await MailVerification();
        await MailVerification();

        await FluentActions.Awaiting(() => Confirm(older)).ShouldRefuse("token-invalid");
        await Confirm(_shop.Tokens()[1].Token);
    }

    [Fact]
    public async Task Change_of_the_password_leaves_the_token_usable()
    {
        var root = AnAccount.OfAdmin().Known("root@example.com");
        await _shop.Has(root, _ada);
        var token = await MailVerification();

        await _shop.Send(new ResetPassword(root.Actor, _ada.Id, null, "Battery-staple-9", ManagedShop.Password, ManagedShop.NoSession, ManagedShop.Address));

        await Confirm(token);
    }

    [Fact]
    public async Task Token_expires_after_a_day()
    {
        await _shop.Has(_ada);
        var token = await MailVerification();
        _shop.Clock.Advance(OneTimeToken.LifetimeOf(TokenPurpose.EmailVerification));

        await FluentActions.Awaiting(() => Confirm(token)).ShouldRefuse("token-invalid");
    }

    [Fact]
    public async Task Verified_address_gets_no_verification()
    {
        await _shop.Has(_ada.Verified());

        await _shop.Send(new RequestEmailVerification(_ada.Actor));
        await _shop.DeliverEvents();

        _shop.Tokens().Should().BeEmpty();
    }

    [Fact]
    public async Task Five_verifications_an_hour_are_mailed_to_one_address()
    {
        await _shop.Has(_ada);
        for (var i = 0; i < 8; i++)
            await _shop.Send(new RequestEmailVerification(_ada.Actor));
        await _shop.DeliverEvents();

        _shop.Tokens().Should().HaveCount(5);
        _shop.Clock.Advance(TokenRequest.Window);
        await Confirm(await MailVerification());
    }

    private async Task<string> MailVerification()
    {
        await _shop.Send(new RequestEmailVerification(_ada.Actor));
        await _shop.DeliverEvents();
        return _shop.Tokens()[^1].Token;
    }

    private async Task<DateTimeOffset?> VerifiedAt() => (await _shop.Send(new GetOwnAccount(_ada.Actor))).EmailVerifiedAt;

    private Task ChangeEmail(string email) => _shop.Send(new ChangeOwnEmail(_ada.Actor, email, ManagedShop.Password, ManagedShop.Address));

    private Task Confirm(string token) => _shop.Send(new ConfirmEmailVerification(token));
}
