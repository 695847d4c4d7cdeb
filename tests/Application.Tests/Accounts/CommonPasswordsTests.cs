using Shop.Application.Accounts;
using Shop.Application.Accounts.Registration;
using Shop.Domain.Accounts;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Accounts;

public sealed class CommonPasswordsTests : IAsyncDisposable
{
    private readonly RunningShop _shop = new();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Theory]
    [InlineData("P@ssw0rd")]
    [InlineData("Password1!")]
    [InlineData("Welcome@123")]
    [InlineData("Summer2024!")]
    [InlineData("1qaz!QAZ")]
    [InlineData("Qwerty123!")]
    public async Task Common_passwords_are_rejected(string password)
    {
        await Registering(password).ShouldBeInvalid(("Password", "too-common"));
    }

    [Theory]
    [InlineData("pASSWORD1!")]
    [InlineData("PAssWOrd1!")]
    public async Task Common_passwords_are_rejected_in_any_case(string password)
    {
        await Registering(password).ShouldBeInvalid(("Password", "too-common"));
    }

    [Theory]
    [InlineData("Passw0rd!x")]
    [InlineData("x-Password1!")]
    [InlineData("Password1!Password1!")]
    [InlineData("Pässword1!")]
    [InlineData(" Password1!")]
    public async Task Passwords_similar_to_common_ones_are_accepted(string password)
    {
        await Registering(password).Should().NotThrowAsync();
    }

    [Fact]
    public async Task Common_passwords_are_rejected_for_admins_too()
    {
        var creating = () => _shop.Send(new CreateAdmin("root@example.com", "Admin@123"));

        await creating.ShouldBeInvalid(("Password", "too-common"));
    }

    private Func<Task<AccountDetails>> Registering(string password) =>
        () => _shop.Send(new RegisterAccount("ada@example.com", password, "Ada", AccountRole.Buyer));
}
