using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Catalog.Products;
using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Catalog;

/// <summary>The search words of a product have the name of its brand, which may be renamed at the same time.</summary>
public sealed class RenamedBrandTests : IAsyncLifetime
{
    private ShopInstance _shop = null!;
    private BrandId _brand;
    private ProductId _cup;

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopInstance.On(null);
        _brand = await _shop.Send(new CreateTaxon<Brand, BrandId>(_shop.Admin, new TaxonFields(new(true, "Oldname"), default)));
        _cup = await _shop.Send(Product("Cup"));
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Theory]
    [InlineData("added")]
    [InlineData("changed")]
    public async Task Product_that_is_written_while_its_brand_is_renamed_is_found_by_the_new_name(string change) =>
        await AtOnce(first: Rename(), second: change == "added" ? services => services.Send(Product("Pot")) : services => services.Send(Described()));

    [Theory]
    [InlineData("added")]
    [InlineData("changed")]
    public async Task Product_whose_brand_is_renamed_while_it_is_written_is_found_by_the_new_name(string change) =>
        await AtOnce(first: change == "added" ? services => services.Send(Product("Pot")) : services => services.Send(Described()), second: Rename());

    private async Task AtOnce(Func<IMediator, Task> first, Func<IMediator, Task> second)
    {
        var (begun, done) = (new TaskCompletionSource(), new TaskCompletionSource());
        var holding = Commit(async services =>
        {
            await first(services);
            begun.SetResult();
            await done.Task;
        });
        await begun.Task;

        var other = Commit(second);
        await Eventually.Holds(async () => other.IsCompleted || await _shop.Query<long>("SELECT count(*) FROM pg_locks WHERE NOT granted") > 0, TimeSpan.FromSeconds(20));
        done.SetResult();
        await holding;
        await other;

        (await _shop.Query<long>("SELECT count(*) FROM products WHERE search_words @@ 'newname'::tsquery")).Should().Be(await _shop.Query<long>("SELECT count(*) FROM products"));
        (await _shop.Query<long>("SELECT count(*) FROM products WHERE search_words @@ 'oldname'::tsquery")).Should().Be(0);
    }

    private Func<IMediator, Task> Rename() => services =>
        services.Send(new ChangeTaxon<Brand, BrandId>(_shop.Admin, _brand, ExpectedVersion: null, new TaxonFields(new(true, "Newname"), default)));

    private CreateProduct Product(string name) => new(
        _shop.Admin,
        new ProductFields(name.ToUpperInvariant(), name, Money.Of(100, ShopInstance.Dollar), default, new(true, _brand), default, default, default, default, default, default, default, default),
        1);

    private ChangeProduct Described() => new(
        _shop.Admin,
        _cup,
        null,
        new ProductFields(default, default, default, new(true, "For tea"), default, default, default, default, default, default, default, default, default));

    private Task<bool> Commit(Func<IMediator, Task> work) => _shop.With<IServiceProvider, bool>(services =>
        services.GetRequiredService<IUnitOfWork>().Commit(
            async () =>
            {
                await work(services.GetRequiredService<IMediator>());
                return true;
            },
            actor: null,
            CancellationToken.None));
}
