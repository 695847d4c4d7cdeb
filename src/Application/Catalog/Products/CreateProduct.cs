using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Inventory;
using Shop.Application.Validation;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;

namespace Shop.Application.Catalog.Products;

/// <summary>
/// Creates a product with its stock. A product created by a seller belongs to that seller. Rejects with <c>sku-taken</c>,
/// <c>name-taken</c>, <c>slug-taken</c>, <c>email-not-verified</c> and the codes of invalid references and prices.
/// </summary>
/// <param name="Fields">Sku, name and price are required.</param>
/// <param name="Stock">The initial quantity on hand.</param>
public sealed record CreateProduct(Actor Actor, ProductFields Fields, int Stock) : ICommand<ProductId>;

internal sealed class CreateProductValidator : AbstractValidator<CreateProduct>
{
    public CreateProductValidator()
    {
        RuleFor(c => c.Fields).SetValidator(new ProductFieldsValidator());
        RuleFor(c => c.Fields.Sku).Must(field => field.IsGiven).WithErrorCode("required").WithMessage("Must be given.");
        RuleFor(c => c.Fields.Name).Must(field => field.IsGiven).WithErrorCode("required").WithMessage("Must be given.");
        RuleFor(c => c.Fields.Price).Must(field => field.IsGiven).WithErrorCode("required").WithMessage("Must be given.");
        RuleFor(c => c.Stock).From(0, Domain.Inventory.Stock.MaxOnHand);
    }
}

internal sealed class CreateProductHandler(
    IProductRepository products,
    IStockRepository stocks,
    ProductReferences references,
    PublishingRights rights,
    ITransliteration transliteration,
    TimeProvider clock)
    : IRequestHandler<CreateProduct, ProductId>
{
    public async Task<ProductId> Handle(CreateProduct command, CancellationToken cancellationToken)
    {
        var fields = command.Fields;
        var now = clock.GetUtcNow();
        var slug = fields.Slug.IsGiven ? fields.Slug.Value : await products.FindFreeSlug(transliteration.ProductSlugOf(fields.Name.Value), cancellationToken);
        var description = fields.Describe(slug);
        await rights.EnsureMayBecome(description.Status, before: null, command.Actor, cancellationToken);
        await references.EnsureKnown(description, before: null, incomplete: [], cancellationToken);

        var seller = command.Actor.Role == AccountRole.Seller ? command.Actor.Id : (AccountId?)null;
        var product = Product.Create(ProductId.New(now), seller, description, command.Actor.Id, now);
        products.Add(product);
        stocks.Add(Stock.Open(VariantId.DefaultOf(product.Id), command.Stock, command.Actor.Id, now));
        return product.Id;
    }
}
