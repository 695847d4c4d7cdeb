using Shop.Application.Audit;
using Shop.Application.Operations;
using Shop.Domain.Accounts;
using Shop.Domain.Accounts.Tokens;
using Shop.Domain.Carts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Inventory;
using Shop.Domain.Jobs;
using Shop.Domain.Media;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Settings;
using Shop.Domain.Webhooks;
using Shop.Domain.Wishlists;

namespace Shop.Testing.InMemory;

/// <summary>Identifies a stored entity.</summary>
internal readonly record struct EntityKey(Type Type, IComparable Id)
{
    public static EntityKey Of(object entity) => new(entity.GetType(), entity switch
    {
        Product product => product.Id.Value,
        Stock stock => stock.VariantId.Value,
        Brand brand => brand.Id.Value,
        Category category => category.Id.Value,
        Tag tag => tag.Id.Value,
        Collection collection => collection.Id.Value,
        Cart cart => cart.Id.Value,
        Order order => order.Id.Value,
        Payment payment => payment.Id.Value,
        Account account => account.Id.Value,
        Job job => job.Id.Value,
        Picture picture => picture.Id.Value,
        PictureFile file => (file.PictureId.Value, file.Width),
        JobContent part => (part.JobId.Value, part.Number),
        WebhookEndpoint endpoint => endpoint.Id.Value,
        WebhookDelivery delivery => delivery.Id.Value,
        RefreshToken token => token.Hash,
        OneTimeToken token => token.Id.Value,
        TokenRequest request => request.Id.Value,
        LoginFailure failure => failure.Id.Value,
        StoreSettings => StoreSettings.Name,
        AuditEntry entry => entry.Id.Value,
        OutboxMessage message => message.Id.Value,
        Instance instance => instance.Id.Value,
        WishlistEntry entry => (entry.OwnerId.Value, entry.ProductId.Value),
        _ => throw new ArgumentException($"{entity.GetType().Name} is not stored.", nameof(entity)),
    });
}
