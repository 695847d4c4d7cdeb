using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog.Products;

/// <summary>
/// Changes the given fields of a product. For the product's seller and admins. Rejects with <c>product-not-found</c>,
/// <c>not-product-owner</c>, <c>stale-version</c>, <c>sku-taken</c>, <c>name-taken</c>, <c>slug-taken</c>, <c>email-not-verified</c>
/// and the codes of invalid references and prices.
/// </summary>
/// <param name="ExpectedVersion">The version on which the change is based; null accepts any.</param>
public sealed record ChangeProduct(Actor Actor, ProductId Id, long? ExpectedVersion, ProductFields Fields) : ICommand<Unit>;

internal sealed class ChangeProductValidator : AbstractValidator<ChangeProduct>
{
    public ChangeProductValidator() => RuleFor(c => c.Fields).SetValidator(new ProductFieldsValidator());
}

internal sealed class ChangeProductHandler(IProductRepository products, ProductReferences references, PublishingRights rights, TimeProvider clock)
    : IRequestHandler<ChangeProduct, Unit>
{
    public async Task<Unit> Handle(ChangeProduct command, CancellationToken cancellationToken)
    {
        var product = await products.FindManagedBy(command.Actor, command.Id, cancellationToken);
        product.EnsureVersion(command.ExpectedVersion);

        var before = product.Describe();
        var fields = command.Fields;
        var after = new ProductDescription(
            fields.Sku.Or(before.Sku),
            fields.Slug.Or(before.Slug),
            fields.Name.Or(before.Name),
            fields.Description.Or(before.Description),
            fields.BrandId.Or(before.BrandId),
            fields.CategoryIds.Or(before.CategoryIds),
            fields.TagIds.Or(before.TagIds),
            fields.CollectionId.Or(before.CollectionId),
            fields.Unit.Or(before.Unit),
            fields.Price.Or(before.Price),
            fields.SalePrice.Or(before.SalePrice),
            fields.Status.Or(before.Status),
            fields.Images.Or(before.Images));
        await rights.EnsureMayBecome(after.Status, before.Status, command.Actor, cancellationToken);
        await references.EnsureKnown(after, before, cancellationToken);

        product.Change(after, command.Actor.Id, clock.GetUtcNow());
        return Unit.Value;
    }
}
