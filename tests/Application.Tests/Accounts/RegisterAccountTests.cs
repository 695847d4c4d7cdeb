using Shop.Application.Accounts;
using Shop.Application.Accounts.Profile;
using Shop.Application.Accounts.Registration;
using Shop.Domain.Accounts;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Accounts;

public sealed class RegisterAccountTests : IAsyncDisposable
{
    private const string Password = "Corr3ct-horse";

    private readonly RunningShop _shop = new();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Theory]
    [InlineData(AccountRole.Buyer)]
    [InlineData(AccountRole.Seller)]
    public async Task Registration_creates_an_account_for_a_buyer_or_a_seller(AccountRole role)
    {
        var account = await Register(role: role);

        account.Should().BeEquivalentTo(new
        {
            Email = "ada@example.com",
            Profile = AccountProfile.Named("Ada", role),
            Role = role,
            Status = AccountStatus.Active,
            Version = 1L,
            CreatedAt = TestClock.Start,
            UpdatedAt = TestClock.Start,
            LastLoginAt = (DateTimeOffset?)null,
        });
    }

    [Fact]
    public async Task Registered_account_is_stored_as_returned()
    {
        var account = await Register();

        (await _shop.Send(new GetOwnAccount(new Actor(account.Id, account.Role)))).Should().Be(account);
    }

    [Fact]
    public async Task Registration_rejects_the_role_admin()
    {
        await Registering(role: AccountRole.Admin).ShouldBeInvalid(("Role", "role-not-allowed"));
    }

    [Theory]
    [InlineData("Sh0rt-s", "too-short")]
    [InlineData("N0-LOWER-CASE", "lower-case-missing")]
    [InlineData("n0-upper-case", "upper-case-missing")]
    [InlineData("No-digit-at-all", "digit-missing")]
    [InlineData("N0symbolAtAll", "symbol-missing")]
    [InlineData("N0 symbol but blanks", "symbol-missing")]
    [InlineData("Corr3ct-horse\0", "control-character")]
    [InlineData("Corr3ct-\nhorse", "control-character")]
    public async Task Registration_reports_each_password_rule_that_is_violated(string password, string code)
    {
        await Registering(password: password).ShouldBeInvalid(("Password", code));
    }

    [Fact]
    public async Task Registration_rejects_a_password_of_more_than_128_characters()
    {
        await Registering(password: Password + new string('x', 129 - Password.Length)).ShouldBeInvalid(("Password", "too-long"));
    }

    [Theory]
    [InlineData("Ab3-efgh")]
    [InlineData("Grüß-Göttin-7")]
    [InlineData("Пароль-7x")]
    [InlineData("correct Horse 7 battery!")]
    [InlineData("Emojis7🐎")]
    public async Task Registration_accepts_a_password_that_satisfies_every_rule(string password)
    {
        await Registering(password: password).Should().NotThrowAsync();
    }

    [Fact]
    public async Task Registration_accepts_a_password_of_128_characters()
    {
        await Registering(password: Password + new string('x', 128 - Password.Length)).Should().NotThrowAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("ada")]
    [InlineData("@example.com")]
    [InlineData("ada@")]
    [InlineData("ada@@example.com")]
    [InlineData("ada lovelace@example.com")]
    [InlineData("ada@example..com")]
    [InlineData("ada\0@example.com")]
    public async Task Registration_rejects_an_invalid_email_address(string email)
    {
        await Registering(email: email).ShouldBeInvalid(("Email", "email-invalid"));
    }

    [Theory]
    [InlineData("", "required")]
    [InlineData("  ", "required")]
    [InlineData("Ada\u0007", "control-character")]
    public async Task Registration_rejects_an_invalid_name(string name, string code)
    {
        await Registering(name: name).ShouldBeInvalid(("Name", code));
    }

    [Fact]
    public async Task Registration_reports_all_faults_at_once()
    {
        await Registering("nobody", "short", "", AccountRole.Admin).ShouldBeInvalid(
            ("Email", "email-invalid"),
            ("Password", "too-short"),
            ("Password", "upper-case-missing"),
            ("Password", "digit-missing"),
            ("Password", "symbol-missing"),
            ("Name", "required"),
            ("Role", "role-not-allowed"));
    }

    [Theory]
    [InlineData("ada@example.com")]
    [InlineData("ADA@Example.COM")]
    [InlineData("  Ada@example.com ")]
    public async Task Registration_rejects_a_taken_email_address_in_any_spelling(string email)
    {
        await Register();

        await Registering(email: email).ShouldRefuse("email-taken");
        _shop.Passwords.Hashed.Should().Be(1, "the second needs no hashing");
    }

    private Func<Task> Registering(
        string email = "ada@example.com", string password = Password, string name = "Ada", AccountRole role = AccountRole.Buyer) =>
        () => Register(email, password, name, role);

    private Task<AccountDetails> Register(
        string email = "ada@example.com", string password = Password, string name = "Ada", AccountRole role = AccountRole.Buyer) =>
        _shop.Send(new RegisterAccount(email, password, name, role));
}
