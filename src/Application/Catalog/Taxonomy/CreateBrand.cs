using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>Creates a brand. For admins. Rejects with <c>name-taken</c> and <c>slug-taken</c>.</summary>
public sealed record CreateBrand(Actor Actor, TaxonFields Fields) : ICommand<BrandId>;

internal sealed class CreateBrandValidator : AbstractValidator<CreateBrand>
{
    public CreateBrandValidator()
    {
        RuleFor(c => c.Fields.Name).Must(name => name.IsGiven).WithErrorCode("required").WithMessage("Must be given.");
        RuleFor(c => c.Fields).SetValidator(new TaxonFieldsValidator());
    }
}

internal sealed class CreateBrandHandler(ITaxonRepository<Brand, BrandId> brands, TimeProvider clock) : IRequestHandler<CreateBrand, BrandId>
{
    public async Task<BrandId> Handle(CreateBrand command, CancellationToken cancellationToken)
    {
        var slug = await brands.SlugFor(command.Fields, cancellationToken);
        var brand = Brand.Create(BrandId.New(clock.GetUtcNow()), command.Fields.Name.Value, slug);
        brands.Add(brand);
        return brand.Id;
    }
}
