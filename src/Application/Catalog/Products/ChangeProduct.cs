using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Products;

/// <summary>
/// Changes the given fields of a product. For the product's seller and admins. Rejects with <c>product-not-found</c>,
/// <c>not-product-owner</c>, <c>stale-version</c>, <c>sku-taken</c>, <c>name-taken</c>, <c>slug-taken</c>, <c>email-not-verified</c>
/// and the codes of invalid references and prices.
/// </summary>
/// <param name="ExpectedVersion">The version on which the change is based; null accepts any.</param>
/// <param name="Price">The members of the price to change, instead of the whole price of the fields.</param>
/// <param name="SalePrice">The same for the sale price.</param>
public sealed record ChangeProduct(Actor Actor, ProductId Id, ExpectedVersion? ExpectedVersion, ProductFields Fields, MoneyFields? Price = null, MoneyFields? SalePrice = null)
    : ICommand<Unit>;

internal sealed class ChangeProductValidator : AbstractValidator<ChangeProduct>
{
    public ChangeProductValidator()
    {
        RuleFor(c => c.Fields).SetValidator(new ProductFieldsValidator());
        RuleFor(c => c.Price!).SetValidator(new MoneyFieldsValidator()).When(c => c.Price is not null);
        RuleFor(c => c.SalePrice!).SetValidator(new MoneyFieldsValidator()).When(c => c.SalePrice is not null);
    }
}

internal sealed class ChangeProductHandler(IProductRepository products, ProductReferences references, PublishingRights rights, TimeProvider clock)
    : IRequestHandler<ChangeProduct, Unit>
{
    public async Task<Unit> Handle(ChangeProduct command, CancellationToken cancellationToken)
    {
        var product = await products.FindManagedBy(command.Actor, command.Id, cancellationToken);
        product.EnsureVersion(command.ExpectedVersion);

        var before = product.Describe();
        var prices = MergedPrices.Of(command, before);
        var after = command.Fields.Change(before, prices);
        await rights.EnsureMayBecome(after.Status, before.Status, command.Actor, cancellationToken);
        await references.EnsureKnown(after, before, prices.Errors, cancellationToken);

        product.Change(after, command.Actor.Id, clock.GetUtcNow());
        return Unit.Value;
    }
}
