using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Accounts.Administration;
using Shop.Application.Carts;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.UnitOfWork;
using Shop.Application.Wishlists;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Accounts;

/// <summary>A request may be admitted before its account is erased, and write after that.</summary>
[AnyLocale]
public sealed class ErasedMeanwhileTests : IAsyncLifetime
{
    private const string Rows = "SELECT (SELECT count(*) FROM carts) + (SELECT count(*) FROM wishlist_entries)";

    private readonly AnAccount _buyer = AnAccount.OfBuyer();
    private ShopInstance _shop = null!;
    private ProductId _teapot;

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopInstance.On(null);
        _teapot = await _shop.AddProduct("Teapot", 1250, 5);
        await Commit(services =>
        {
            services.GetRequiredService<IAccountRepository>().Add(_buyer.Build());
            return Task.CompletedTask;
        });
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Theory]
    [InlineData("cart")]
    [InlineData("wishlist")]
    [InlineData("toggled wishlist")]
    public async Task Request_that_began_before_the_erasure_of_its_account_leaves_no_rows_behind(string kind)
    {
        var (begun, erased) = (new TaskCompletionSource(), new TaskCompletionSource());
        var erasing = Commit(async services =>
        {
            await services.GetRequiredService<IMediator>().Send(new DeleteAccount(Some.Admin, _buyer.Id, ExpectedVersion: null));
            begun.SetResult();
            await erased.Task;
        });
        await begun.Task;

        var writing = Write(kind);
        await Eventually.Holds(async () => writing.IsCompleted || await _shop.Query<long>("SELECT count(*) FROM pg_locks WHERE NOT granted") > 0, TimeSpan.FromSeconds(20));
        erased.SetResult();
        await erasing;

        (await FluentActions.Awaiting(() => writing).Should().ThrowAsync<DomainException>()).Which.Code.Should().Be("account-not-found");
        (await _shop.Query<long>(Rows)).Should().Be(0);
    }

    [Theory]
    [InlineData("cart")]
    [InlineData("wishlist")]
    public async Task Erasure_waits_for_a_request_of_the_account_and_deletes_what_it_has_written(string kind)
    {
        var (begun, written) = (new TaskCompletionSource(), new TaskCompletionSource());
        var writing = Commit(async services =>
        {
            await services.GetRequiredService<IMediator>().Send(Request(kind));
            begun.SetResult();
            await written.Task;
        });
        await begun.Task;

        var erasing = _shop.Send(new DeleteAccount(Some.Admin, _buyer.Id, ExpectedVersion: null));
        await Eventually.Holds(async () => await _shop.Query<long>("SELECT count(*) FROM pg_locks WHERE NOT granted") > 0, TimeSpan.FromSeconds(20));
        written.SetResult();
        await writing;
        await erasing;

        (await _shop.Query<long>(Rows)).Should().Be(0);
    }

    private async Task Write(string kind)
    {
        if (kind == "toggled wishlist")
            await _shop.Send(new ToggleWishlist(_buyer.Actor, _teapot));
        else
            await _shop.Send(Request(kind));
    }

    private IRequest<Unit> Request(string kind) => kind == "cart"
        ? new PutIntoCart(CartOwner.Of(_buyer.Id), _teapot, 1)
        : new AddToWishlist(_buyer.Actor, _teapot);

    private Task<bool> Commit(Func<IServiceProvider, Task> work) => _shop.With<IServiceProvider, bool>(services =>
        services.GetRequiredService<IUnitOfWork>().Commit(
            async () =>
            {
                await work(services);
                return true;
            },
            actor: null,
            CancellationToken.None));
}
