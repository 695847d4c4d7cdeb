using Shop.Application.Accounts;
using Shop.Application.Audit;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Accounts;

public sealed class ChangeOwnEmailTests : IAsyncDisposable
{
    private readonly RunningShop _shop = new();
    private readonly AnAccount _ada = AnAccount.OfBuyer().Known("ada@example.com");

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Lets_the_new_one_in_and_the_old_one_not()
    {
        await _shop.Has(_ada);

        await Change(" New@Example.com ");

        await FluentActions.Awaiting(() => _shop.LogIn("ada@example.com")).ShouldRefuse("invalid-credentials");
        (await _shop.LogIn("new@example.com")).Should().NotBeNull();
        (await _shop.ActionsOn(_ada)).Should().Contain(AuditAction.EmailChanged);
    }

    [Fact]
    public async Task Refuses_one_that_somebody_has()
    {
        await _shop.Has(_ada, AnAccount.OfBuyer().WithEmail("bob@example.com"));

        await FluentActions.Awaiting(() => Change("BOB@example.com")).ShouldRefuse("email-taken");
    }

    [Fact]
    public async Task Gives_one_to_one_of_many_who_want_it_at_once()
    {
        var people = Enumerable.Range(0, 8).Select(i => AnAccount.OfBuyer().Known($"someone{i}@example.com")).ToList();
        await _shop.Has(people);

        var refusals = await Task.WhenAll(people.Select(person => Task.Run(async () =>
        {
            try
            {
                await _shop.Send(new ChangeOwnEmail(person.Actor, "wanted@example.com", ManagedShop.Password, ManagedShop.Address));
                return null;
            }
            catch (Domain.Shared.DomainException refused)
            {
                return refused.Code;
            }
        })));

        refusals.Should().ContainSingle(code => code == null);
        refusals.Count(code => code == "email-taken").Should().Be(7);
    }

    [Fact]
    public async Task Does_nothing_for_the_one_it_is_already()
    {
        await _shop.Has(_ada);

        await Change("ADA@example.com");

        (await _shop.Send(new GetOwnAccount(_ada.Actor))).Version.Should().Be(1);
    }

    [Fact]
    public async Task Wants_the_password()
    {
        await _shop.Has(_ada);

        await FluentActions.Awaiting(() => Change("new@example.com", "Wrong-horse-7")).ShouldRefuse("password-wrong");
    }

    [Fact]
    public async Task Wants_an_address()
    {
        await FluentActions.Awaiting(() => Change("nobody")).ShouldBeInvalid(("Email", "email-invalid"));
    }

    private Task Change(string email, string password = ManagedShop.Password) =>
        _shop.Send(new ChangeOwnEmail(_ada.Actor, email, password, ManagedShop.Address));
}
