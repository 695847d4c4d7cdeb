using FluentValidation;
using MediatR;
using Shop.Application.Catalog;
using Shop.Application.Catalog.Products;
using Shop.Application.Inventory;
using Shop.Application.Messaging;
using Shop.Application.Validation;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Jobs.Import;

/// <summary>Applies one row of an import completely or not at all, with the same rules as a request of the admin.</summary>
/// <param name="Existing">The product to change; null creates one.</param>
public sealed record ImportProduct(Actor Actor, ImportedProduct Product, ProductId? Existing) : ICommand<ProductId>;

internal sealed class ImportProductValidator : AbstractValidator<ImportProduct>
{
    public ImportProductValidator()
    {
        RuleFor(c => c.Product.Fields).SetValidator(new ProductFieldsValidator()).OverridePropertyName("Fields");
        RuleFor(c => c.Product.Fields.Name).Must(field => field.IsGiven).WithErrorCode("required").WithMessage("Must be given.")
            .When(c => c.Existing is null).OverridePropertyName("Name");
        RuleFor(c => c.Product.Fields.Price).Must(field => field.IsGiven).WithErrorCode("required").WithMessage("Must be given.")
            .When(c => c.Existing is null).OverridePropertyName("Price");
        RuleFor(c => c.Product.Stock.Value).From(0, Domain.Inventory.Stock.MaxOnHand).OverridePropertyName("Stock");
        RuleFor(c => c.Product.Taxonomy.Brand.Value).OptionalName(Taxon<BrandId>.NameMaxLength).OverridePropertyName("Brand");
        RuleFor(c => c.Product.Taxonomy.Collection.Value).OptionalName(Taxon<CollectionId>.NameMaxLength).OverridePropertyName("Collection");
        RuleFor(c => c.Product.Taxonomy.Categories.Value).ListOfAtMost(ProductDescription.MaxCategories).EachOnce().OverridePropertyName("Categories");
        RuleForEach(c => c.Product.Taxonomy.Categories.Value).Slug().OverridePropertyName("Categories")
            .When(c => c.Product.Taxonomy.Categories.Value.IsListOfAtMost(ProductDescription.MaxCategories));
        RuleFor(c => c.Product.Taxonomy.Tags.Value).ListOfAtMost(ProductDescription.MaxTags).EachOnce().OverridePropertyName("Tags");
        RuleForEach(c => c.Product.Taxonomy.Tags.Value).Slug().OverridePropertyName("Tags")
            .When(c => c.Product.Taxonomy.Tags.Value.IsListOfAtMost(ProductDescription.MaxTags));
    }
}

internal sealed class ImportProductHandler(IMediator mediator, TaxaByName taxa) : IRequestHandler<ImportProduct, ProductId>
{
    public async Task<ProductId> Handle(ImportProduct command, CancellationToken cancellationToken)
    {
        var (fields, stock, _) = command.Product;
        fields = await taxa.Resolve(command.Actor, fields, command.Product.Taxonomy, cancellationToken);
        if (command.Existing is not { } id)
            return await mediator.Send(new CreateProduct(command.Actor, fields, stock.Or(0)), cancellationToken);

        await mediator.Send(new ChangeProduct(command.Actor, id, ExpectedVersion: null, fields), cancellationToken);
        if (stock.IsGiven)
            await mediator.Send(new SetStock(command.Actor, id, stock.Value, ChangeFrom: null), cancellationToken);
        return id;
    }
}
