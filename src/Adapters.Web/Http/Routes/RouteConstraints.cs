using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Jobs;
using Shop.Domain.Media;
using Shop.Domain.Orders;
using Shop.Domain.Shared;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Web.Http.Routes;

/// <summary>Registers the route constraints for typed ids: <c>{id:prd}</c> matches product ids only.</summary>
internal static class RouteConstraints
{
    public static IServiceCollection AddRouteConstraints(this IServiceCollection services) =>
        services.Configure<RouteOptions>(options =>
        {
            Add<AccountId>(options);
            Add<SessionId>(options);
            Add<ProductId>(options);
            Add<BrandId>(options);
            Add<CategoryId>(options);
            Add<TagId>(options);
            Add<CollectionId>(options);
            Add<OrderId>(options);
            Add<JobId>(options);
            Add<PictureId>(options);
            Add<MessageId>(options);
            Add<WebhookEndpointId>(options);
            Add<WebhookDeliveryId>(options);
        });

    private static void Add<TId>(RouteOptions options)
        where TId : struct, IEntityId<TId> =>
        options.SetParameterPolicy<IdConstraint<TId>>(TId.Prefix);
}
