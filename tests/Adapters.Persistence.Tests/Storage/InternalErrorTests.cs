using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using Shop.Application.Inventory;
using Shop.Application.Orders;
using Shop.Application.Ports.Operations;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Persistence.Tests.Storage;

/// <summary>A server with damaged data, as after a bad page, in a place that every write of a stock row reaches.</summary>
public sealed class InternalErrorTests : IAsyncLifetime
{
    private const string Break =
        """
        CREATE FUNCTION break_stock() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'bad magic number in sequence' USING ERRCODE = 'XX000';
        END $$;
        CREATE TRIGGER break_stock BEFORE UPDATE ON stocks FOR EACH ROW EXECUTE FUNCTION break_stock();
        """;

    private ShopInstance _shop = null!;

    public async ValueTask InitializeAsync() => _shop = await ShopInstance.On(null);

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task An_internal_error_of_the_database_is_not_reported_as_an_outage()
    {
        var product = await _shop.AddProduct("Teapot", 1250, 5);
        await _shop.Query<int>(Break);

        var change = () => _shop.Send(new SetStock(_shop.Admin, product, 7, null));
        var order = () => _shop.Send(new PlaceOrder(new Actor(_shop.Admin.Id, AccountRole.Buyer), [new OrderItem(product, 1)], null, null));

        foreach (var write in new Func<Task>[] { change, order })
        {
            var failure = (await write.Should().ThrowAsync<Exception>()).Which;
            failure.Should().NotBeOfType<DatabaseUnavailableException>();
            var error = (failure as PostgresException ?? failure.InnerException).Should().BeOfType<PostgresException>().Subject;
            (error.SqlState, error.IsTransient).Should().Be(("XX000", false));
        }
    }

    [Fact]
    public async Task An_instance_on_which_every_write_fails_is_not_ready_for_writes_until_one_succeeds()
    {
        var product = await _shop.AddProduct("Teapot", 1250, 5);
        (await WriteHealth()).Should().Be(HealthStatus.Healthy);
        await _shop.Query<int>(Break);

        for (var i = 0; i < 5; i++)
            await FluentActions.Awaiting(() => _shop.Send(new SetStock(_shop.Admin, product, 7, null))).Should().ThrowAsync<Exception>();
        (await WriteHealth()).Should().Be(HealthStatus.Unhealthy);

        await _shop.Query<int>("DROP TRIGGER break_stock ON stocks");
        await _shop.Send(new SetStock(_shop.Admin, product, 7, null));
        (await WriteHealth()).Should().Be(HealthStatus.Healthy);
    }

    private async Task<HealthStatus> WriteHealth() =>
        (await _shop.Get<HealthCheckService>().CheckHealthAsync(check => check.Tags.Contains(HealthTags.Write), CancellationToken.None)).Status;
}
