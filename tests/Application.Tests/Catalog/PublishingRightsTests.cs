using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Catalog.Products;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Catalog;

public sealed class PublishingRightsTests : IAsyncDisposable
{
    private readonly RunningShop _shop = new(services => services.AddSingleton(new PublishingPolicy(RequiresVerifiedSellers: true)));
    private readonly AnAccount _seller = AnAccount.OfSeller();
    private readonly AnAccount _verified = AnAccount.OfSeller().Verified();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Seller_without_a_verified_address_creates_and_changes_drafts_only()
    {
        await _shop.Has(_seller);

        await FluentActions.Awaiting(() => Create(_seller.Actor, default)).ShouldRefuse("email-not-verified");
        var id = await Create(_seller.Actor, ProductStatus.Draft);
        await Change(_seller.Actor, id, name: "Green Teapot");
        await Change(_seller.Actor, id, ProductStatus.Inactive);
        await FluentActions.Awaiting(() => Change(_seller.Actor, id, ProductStatus.Published)).ShouldRefuse("email-not-verified");
    }

    [Fact]
    public async Task Seller_with_a_verified_address_publishes()
    {
        await _shop.Has(_verified);

        await Create(_verified.Actor, default);
        await Change(_verified.Actor, await Create(_verified.Actor, ProductStatus.Draft, "Green Teapot"), ProductStatus.Published);
    }

    [Fact]
    public async Task Admin_publishes_the_product_of_a_seller_who_may_change_it_then()
    {
        await _shop.Has(_seller);
        var id = await Create(_seller.Actor, ProductStatus.Draft);

        await Change(Some.Admin, id, ProductStatus.Published);

        await Change(_seller.Actor, id, ProductStatus.Published, "Green Teapot");
    }

    [Fact]
    public async Task Every_seller_publishes_where_the_policy_does_not_require_a_verified_address()
    {
        await using var shop = new RunningShop();
        await shop.Has(_seller);

        await shop.Send(new CreateProduct(_seller.Actor, Fields(default, "Blue Teapot"), 0));
    }

    private Task<ProductId> Create(Actor actor, Optional<ProductStatus> status, string name = "Blue Teapot") =>
        _shop.Send(new CreateProduct(actor, Fields(status, name), 0));

    private Task Change(Actor actor, ProductId id, Optional<ProductStatus> status = default, Optional<string> name = default) =>
        _shop.Send(new ChangeProduct(actor, id, null, new ProductFields(
            default, name, default, default, default, default, default, default, default, default, status, default, default)));

    private static ProductFields Fields(Optional<ProductStatus> status, string name) => new(
        name, name, Some.Money(1250), default, default, default, default, default, default, default, status, default, default);
}
