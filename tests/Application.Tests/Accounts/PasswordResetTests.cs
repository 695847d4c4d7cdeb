using Shop.Application.Accounts.Administration;
using Shop.Application.Accounts.Profile;
using Shop.Application.Accounts.Tokens;
using Shop.Application.Audit;
using Shop.Application.Json;
using Shop.Domain.Accounts.Tokens;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Accounts;

public sealed class PasswordResetTests : IAsyncDisposable
{
    private const string Email = "ada@example.com";
    private const string NewPassword = "Battery-staple-9";

    private readonly RunningShop _shop = new();
    private readonly AnAccount _ada = AnAccount.OfBuyer().Known(Email);

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Mailed_token_sets_a_new_password_once()
    {
        await _shop.Has(_ada);
        var token = await _shop.MailReset(" Ada@Example.com ");

        await Confirm(token);

        _shop.Notifications.Sent.Should().ContainSingle().Which.To.Value.Should().Be(Email);
        (await _shop.LogIn(Email, NewPassword)).Should().NotBeNull();
        await FluentActions.Awaiting(() => _shop.LogIn(Email)).ShouldRefuse("invalid-credentials");
        await FluentActions.Awaiting(() => Confirm(token)).ShouldRefuse("token-invalid");
        (await _shop.ActionsOn(_ada)).Should().Contain(AuditAction.PasswordReset);
    }

    [Fact]
    public async Task Password_reset_ends_all_sessions()
    {
        await _shop.Has(_ada);
        var session = await _shop.LogIn(Email);

        await Confirm(await _shop.MailReset(Email));

        (await _shop.GoesOn(session)).Should().BeFalse();
    }

    [Fact]
    public async Task Password_reset_lifts_the_lock_of_the_login_from_its_client()
    {
        await _shop.Has(_ada);
        for (var i = 0; i < 10; i++)
            await FluentActions.Awaiting(() => _shop.LogIn(Email, "wrong")).ShouldRefuse("invalid-credentials");

        await Confirm(await _shop.MailReset(Email));

        (await _shop.LogIn(Email, NewPassword)).Should().NotBeNull();
    }

    [Fact]
    public async Task Invalid_password_leaves_the_token_usable()
    {
        await _shop.Has(_ada);
        var token = await _shop.MailReset(Email);

        await FluentActions.Awaiting(() => Confirm(token, "short")).Should().ThrowAsync<FluentValidation.ValidationException>();

        await Confirm(token);
    }

    [Fact]
    public async Task Token_expires_after_half_an_hour()
    {
        await _shop.Has(_ada);
        var token = await _shop.MailReset(Email);
        _shop.Clock.Advance(OneTimeToken.LifetimeOf(TokenPurpose.PasswordReset));

        await FluentActions.Awaiting(() => Confirm(token)).ShouldRefuse("token-invalid");
        _shop.Passwords.Hashed.Should().Be(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("!AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Unknown_token_is_rejected(string token) =>
        await FluentActions.Awaiting(() => Confirm(token)).ShouldRefuse("token-invalid");

    [Fact]
    public async Task Token_with_another_secret_is_rejected()
    {
        await _shop.Has(_ada);
        var token = await _shop.MailReset(Email);

        await FluentActions.Awaiting(() => Confirm(token[..^4] + "zzzz")).ShouldRefuse("token-invalid");
    }

    [Fact]
    public async Task Token_of_another_purpose_is_rejected()
    {
        await _shop.Has(_ada);
        await _shop.Send(new RequestEmailVerification(_ada.Actor));
        await _shop.DeliverEvents();

        await FluentActions.Awaiting(() => Confirm(_shop.Tokens().Single().Token)).ShouldRefuse("token-invalid");
    }

    [Fact]
    public async Task Newer_request_ends_the_older_token()
    {
        await _shop.Has(_ada);
        var older = await _shop.MailReset(Email);
        var newer = await _shop.MailReset(Email);

        await FluentActions.Awaiting(() => Confirm(older)).ShouldRefuse("token-invalid");
        await Confirm(newer);
    }

    [Fact]
    public async Task Change_of_the_email_address_ends_the_token()
    {
        await _shop.Has(_ada);
        var token = await _shop.MailReset(Email);

        await _shop.Send(new ChangeOwnEmail(_ada.Actor, "new@example.com", ManagedShop.Password, ManagedShop.Address));

        await FluentActions.Awaiting(() => Confirm(token)).ShouldRefuse("token-invalid");
    }

    [Fact]
    public async Task Change_of_the_password_ends_the_token()
    {
        var root = AnAccount.OfAdmin().Known("root@example.com");
        await _shop.Has(root, _ada);
        var token = await _shop.MailReset(Email);
        await _shop.Send(new ResetPassword(root.Actor, _ada.Id, null, NewPassword, ManagedShop.Password, ManagedShop.NoSession, ManagedShop.Address));

        await FluentActions.Awaiting(() => Confirm(token)).ShouldRefuse("token-invalid");

        token = await _shop.MailReset(Email);
        await _shop.Send(new ChangeOwnPassword(new(_ada.Id, Guid.Empty), _ada.Actor, NewPassword, "Another-horse-5", ManagedShop.Address));
        await FluentActions.Awaiting(() => Confirm(token)).ShouldRefuse("token-invalid");
    }

    [Fact]
    public async Task Token_of_a_disabled_account_is_rejected()
    {
        await _shop.Has(_ada);
        var token = await _shop.MailReset(Email);

        await _shop.Send(new ChangeAccount(Some.Admin, _ada.Id, null, new AccountFields(default, default, new(true, Domain.Accounts.AccountStatus.Disabled))));

        await FluentActions.Awaiting(() => Confirm(token)).ShouldRefuse("token-invalid");
    }

    [Fact]
    public async Task Request_for_an_unknown_or_disabled_account_is_stored_alike_and_mails_nothing()
    {
        await _shop.Has(AnAccount.OfBuyer().WithEmail("disabled@example.com").Disabled());

        await _shop.Send(new RequestPasswordReset("nobody@example.com", "203.0.113.1"));
        await _shop.Send(new RequestPasswordReset("disabled@example.com", "203.0.113.2"));
        await _shop.DeliverEvents();

        _shop.Notifications.Sent.Should().BeEmpty();
        _shop.Stored<TokenRequest>().Should().HaveCount(4);
    }

    [Fact]
    public async Task Request_with_a_malformed_address_is_invalid() =>
        await FluentActions.Awaiting(() => _shop.Send(new RequestPasswordReset("nobody", ManagedShop.Address))).ShouldBeInvalid(("Email", "email-invalid"));

    [Fact]
    public async Task Three_requests_an_hour_are_mailed_to_one_address()
    {
        await _shop.Has(_ada);
        for (var client = 1; client <= 5; client++)
            await _shop.Send(new RequestPasswordReset(Email, $"203.0.113.{client}"));
        await _shop.DeliverEvents();

        _shop.Tokens().Should().HaveCount(3);
        _shop.Clock.Advance(TokenRequest.Window);
        await Confirm(await _shop.MailReset(Email));
    }

    [Fact]
    public async Task Three_requests_an_hour_are_mailed_for_one_client_whatever_their_addresses()
    {
        AnAccount[] all = [.. Enumerable.Range(1, 5).Select(number => AnAccount.OfBuyer().WithEmail($"ada{number}@example.com"))];
        await _shop.Has(all);
        await _shop.Send(new RequestPasswordReset("nobody@example.com", ManagedShop.Address));
        for (var number = 1; number <= 5; number++)
            await _shop.Send(new RequestPasswordReset($"ada{number}@example.com", ManagedShop.Address));
        await _shop.DeliverEvents();

        _shop.Tokens().Should().HaveCount(2);
        // What was not mailed is not counted either.
        await _shop.MailReset("ada5@example.com", "203.0.113.99");
    }

    [Fact]
    public async Task Mail_that_is_sent_again_has_another_token_and_both_work_until_one_is_used()
    {
        await _shop.Has(_ada);
        var first = await _shop.MailReset(Email);
        await _shop.Redeliver();

        _shop.Notifications.Sent.Select(sent => sent.Id).Distinct(StringComparer.Ordinal).Should().ContainSingle();
        _shop.Tokens().Select(token => token.Token).Should().OnlyHaveUniqueItems().And.HaveCount(2);
        await Confirm(first);
        await FluentActions.Awaiting(() => Confirm(_shop.Tokens()[1].Token)).ShouldRefuse("token-invalid");
    }

    [Fact]
    public async Task Mail_is_not_sent_again_when_its_token_has_ended()
    {
        await _shop.Has(_ada);
        await Confirm(await _shop.MailReset(Email));

        await _shop.Redeliver();

        _shop.Tokens().Should().ContainSingle();
    }

    [Fact]
    public async Task Failed_mail_is_retried_with_a_token_that_works()
    {
        await _shop.Has(_ada);
        await _shop.Send(new RequestPasswordReset(Email, ManagedShop.Address));
        _shop.Notifications.FailuresToCome = 1;
        await FluentActions.Awaiting(_shop.DeliverEvents).Should().ThrowAsync<InvalidOperationException>();
        await _shop.DeliverEvents();

        await Confirm(_shop.Tokens().Should().ContainSingle().Which.Token);
    }

    [Fact]
    public async Task No_stored_value_contains_the_token()
    {
        await _shop.Has(_ada);
        var token = await _shop.MailReset(Email);

        _shop.Stored<OneTimeToken>().Single().Hashes.Should().ContainSingle().Which.Should().NotContain(token);
        EventJson.Write(new TokenRequested(_ada.Id, TokenPurpose.PasswordReset)).Should().NotContain(token).And.NotContain(Email);
    }

    private Task Confirm(string token, string password = NewPassword) =>
        _shop.Send(new ConfirmPasswordReset(token, password, ManagedShop.Address));
}
