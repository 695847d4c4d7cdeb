using FluentValidation;
using MediatR;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Wishlists;
using Shop.Application.Validation;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Wishlists;

/// <summary>Lists the actor's wishlist, most recently added first.</summary>
public sealed record ListWishlist(Actor Owner, PageRequest Page) : IQuery<Page<WishlistItem>>;

/// <summary>An item of a wishlist.</summary>
/// <param name="Product">Null when the product is not published.</param>
public sealed record WishlistItem(ProductId ProductId, ProductDetails? Product, DateTimeOffset AddedAt);

internal sealed class ListWishlistValidator : AbstractValidator<ListWishlist>
{
    public ListWishlistValidator() => RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
}

internal sealed class ListWishlistHandler(IWishlistRepository wishlists, ICatalogReader catalog)
    : IRequestHandler<ListWishlist, Page<WishlistItem>>
{
    public async Task<Page<WishlistItem>> Handle(ListWishlist query, CancellationToken cancellationToken)
    {
        var page = await wishlists.List(query.Owner.Id, query.Page, cancellationToken);
        var published = await catalog.FindPublished([.. page.Items.Select(entry => entry.ProductId)], cancellationToken);
        var products = published.ToDictionary(product => product.Id);
        return new Page<WishlistItem>(
            [.. page.Items.Select(entry => new WishlistItem(entry.ProductId, products.GetValueOrDefault(entry.ProductId), entry.AddedAt))],
            page.HasMore, page.Next, page.Total);
    }
}
