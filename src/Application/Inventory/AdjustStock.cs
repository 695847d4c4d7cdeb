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
/// Adds a delta, which may be negative, to the quantity on hand. For the product's seller and admins. Rejects with
/// <c>product-not-found</c>, <c>not-product-owner</c>, <c>insufficient-stock</c> and <c>stock-out-of-range</c>.
/// </summary>
/// <param name="Reason">1–500 characters.</param>
public sealed record AdjustStock(Actor Actor, ProductId Id, int Delta, string Reason) : ICommand<StockMovement>;

internal sealed class AdjustStockValidator : AbstractValidator<AdjustStock>
{
    public AdjustStockValidator()
    {
        RuleFor(c => c.Delta).From(-Stock.MaxOnHand, Stock.MaxOnHand)
            .NotEqual(0).WithErrorCode("out-of-range").WithMessage("Must not be 0.");
        RuleFor(c => c.Reason).RequiredLine(500);
    }
}

internal sealed class AdjustStockHandler(IProductRepository products, IStockRepository stocks, TimeProvider clock)
    : IRequestHandler<AdjustStock, StockMovement>
{
    public async Task<StockMovement> Handle(AdjustStock command, CancellationToken cancellationToken)
    {
        await products.FindManagedBy(command.Actor, command.Id, cancellationToken);
        var stock = (await stocks.Lock([VariantId.DefaultOf(command.Id)], cancellationToken)).Single();

        return stock.Adjust(command.Delta, command.Reason, command.Actor.Id, clock.GetUtcNow());
    }
}
