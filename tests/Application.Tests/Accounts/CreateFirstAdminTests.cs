using Shop.Application.Accounts.Registration;
using Shop.Application.Accounts.Sessions;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Accounts;

public sealed class CreateFirstAdminTests : IAsyncDisposable
{
    private const string Email = "root@example.com";
    private const string Password = "Corr3ct-horse";

    private readonly RunningShop _shop = new();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task First_admin_is_created_from_the_settings()
    {
        var creation = await _shop.Send(new CreateFirstAdmin(Email, Password));

        creation.Should().BeEquivalentTo(new { IsNew = true, GeneratedPassword = (string?)null, Admin = new { Email } });
    }

    [Fact]
    public async Task First_admin_gets_a_generated_password_when_there_are_no_settings()
    {
        var creation = await _shop.Send(new CreateFirstAdmin(Email: null, Password: null));

        creation!.Admin.Email.Should().Be(CreateFirstAdmin.DefaultEmail);
        var loggingIn = () => _shop.Send(new LogIn(CreateFirstAdmin.DefaultEmail, creation.GeneratedPassword!, "203.0.113.7"));
        await loggingIn.Should().NotThrowAsync();
    }

    [Theory]
    [InlineData(Email, Password)]
    [InlineData("other@example.com", "An0ther-horse")]
    [InlineData(null, null)]
    public async Task First_admin_is_created_only_once(string? email, string? password)
    {
        await _shop.Send(new CreateFirstAdmin(Email, Password));

        (await _shop.Send(new CreateFirstAdmin(email, password))).Should().BeNull();
    }

    [Fact]
    public async Task Invalid_settings_are_rejected_even_when_an_admin_exists()
    {
        await _shop.Has(AnAccount.OfAdmin());
        var creating = () => _shop.Send(new CreateFirstAdmin("root", "weak"));

        await creating.Should().ThrowAsync<FluentValidation.ValidationException>();
    }
}
