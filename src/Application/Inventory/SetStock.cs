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
/// Sets the quantity on hand of a product to a counted value. For its seller and admins. Rejects with <c>product-not-found</c>,
/// <c>not-product-owner</c>, <c>stock-changed</c> and <c>insufficient-stock</c>.
/// </summary>
/// <param name="ChangeFrom">The quantity on hand expected by the caller; null skips the comparison.</param>
public sealed record SetStock(Actor Actor, ProductId Id, int OnHand, int? ChangeFrom) : ICommand<StockLevel>;

internal sealed class SetStockValidator : AbstractValidator<SetStock>
{
    public SetStockValidator() => RuleFor(c => c.OnHand).From(0, Stock.MaxOnHand);
}

internal sealed class SetStockHandler(IProductRepository products, IStockRepository stocks, TimeProvider clock)
    : IRequestHandler<SetStock, StockLevel>
{
    public async Task<StockLevel> Handle(SetStock command, CancellationToken cancellationToken)
    {
        await products.FindManagedBy(command.Actor, command.Id, cancellationToken);
        var stock = (await stocks.Lock([VariantId.DefaultOf(command.Id)], cancellationToken)).Single();

        stock.Set(command.OnHand, command.ChangeFrom, command.Actor.Id, clock.GetUtcNow());
        return StockLevel.Of(stock);
    }
}
