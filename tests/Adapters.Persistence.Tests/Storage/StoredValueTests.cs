using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Accounts.Administration;
using Shop.Application.Accounts.Profile;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Adapters.Persistence.Tests.Storage;

/// <summary>What another version stored is readable, whatever the rules for new values are.</summary>
[AnyLocale]
public sealed class StoredValueTests : IAsyncLifetime
{
    private readonly AnAccount _ada = AnAccount.OfBuyer().WithEmail("ada@example.com");
    private RunningShop _shop = null!;

    public async ValueTask InitializeAsync()
    {
        _shop = await StoredShop.Open();
        await _shop.Has(_ada);
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Account_with_an_address_that_an_earlier_version_accepted_is_readable_and_can_be_corrected()
    {
        await Execute("UPDATE accounts SET email = 'ada..b@exa_mple.com'");

        (await _shop.Send(new GetAccount(_ada.Id))).Email.Should().Be("ada..b@exa_mple.com");
        await _shop.Send(new ChangeAccount(Some.Admin, _ada.Id, ExpectedVersion: null, new AccountFields(Email: "ada@example.com")));

        (await _shop.Send(new GetAccount(_ada.Id))).Email.Should().Be("ada@example.com");
    }

    [Fact]
    public async Task Member_that_a_later_version_stored_does_not_hide_the_others()
    {
        await Execute("""
            UPDATE accounts SET shipping_address = '{"name":"Ada","line1":"L","line2":null,"region":null,"city":"C","postalCode":"1","country":"DE","floor":3}'
            """);

        (await _shop.Send(new GetOwnAccount(_ada.Actor))).Profile.ShippingAddress!.Name.Should().Be("Ada");
    }

    private async Task Execute(string sql)
    {
        await using var scope = _shop.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<ShopDbContext>().Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal))).Should().Be(1);
    }
}
