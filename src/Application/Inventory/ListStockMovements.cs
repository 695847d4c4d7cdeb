using FluentValidation;
using MediatR;
using Shop.Application.Catalog.Products;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Inventory;
using Shop.Application.Validation;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;

namespace Shop.Application.Inventory;

/// <summary>
/// Lists the stock movements of a product, newest first. For its seller and admins. Rejects with <c>product-not-found</c> and
/// <c>not-product-owner</c>.
/// </summary>
public sealed record ListStockMovements(Actor Actor, ProductId Id, PageRequest Page) : IQuery<Page<StockMovement>>;

internal sealed class ListStockMovementsValidator : AbstractValidator<ListStockMovements>
{
    public ListStockMovementsValidator() => RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
}

internal sealed class ListStockMovementsHandler(IProductRepository products, IStockRepository stocks)
    : IRequestHandler<ListStockMovements, Page<StockMovement>>
{
    public async Task<Page<StockMovement>> Handle(ListStockMovements query, CancellationToken cancellationToken)
    {
        await products.FindManagedBy(query.Actor, query.Id, cancellationToken);
        return await stocks.ListMovements(VariantId.DefaultOf(query.Id), query.Page, cancellationToken);
    }
}
