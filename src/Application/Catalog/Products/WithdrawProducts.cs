using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Notifications;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Notifications;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Products;

/// <summary>
/// Makes published products of an erased seller inactive, because nobody will send them. The last ones come with one notification about all
/// of them. Returns whether there are more.
/// </summary>
/// <param name="About">The event that caused it.</param>
/// <param name="By">The actor that erased the account.</param>
/// <param name="ErasedAt">When the account was erased, in UTC.</param>
/// <param name="AtMost">How many products are changed.</param>
internal sealed record WithdrawProducts(EventId About, AccountId Seller, Actor By, DateTimeOffset ErasedAt, int AtMost) : ICommand<bool>;

internal sealed class WithdrawProductsHandler(IProductRepository products, OtherAdmins admins, Causation causation, TimeProvider clock)
    : IRequestHandler<WithdrawProducts, bool>
{
    public async Task<bool> Handle(WithdrawProducts command, CancellationToken cancellationToken)
    {
        var (about, seller, by, erasedAt, atMost) = command;
        var published = await products.FindPublishedOf(seller, atMost + 1, cancellationToken);
        if (published.Count == 0)
            return false;

        causation.Event = about;
        if (published.Count <= atMost)
        {
            var withdrawn = published.Count + await products.CountInactiveOf(seller, erasedAt, cancellationToken);
            await admins.Notify(about, by.Id, actor => Describe(actor, withdrawn), cancellationToken);
        }

        foreach (var product in published.Take(atMost))
            product.Change(product.Describe() with { Status = ProductStatus.Inactive }, by.Id, clock.GetUtcNow());
        return published.Count > atMost;

        Task<NotificationContent> Describe(string actor, int withdrawn) =>
            Task.FromResult<NotificationContent>(new WithdrawalNotice(seller, by.Id == seller ? null : actor, withdrawn));
    }
}
