using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>
/// Changes the given fields of a brand. For admins. Rejects with <c>brand-not-found</c>, <c>stale-version</c>, <c>name-taken</c> and
/// <c>slug-taken</c>.
/// </summary>
/// <param name="ExpectedVersion">The version on which the change is based; null accepts any.</param>
public sealed record ChangeBrand(Actor Actor, BrandId Id, long? ExpectedVersion, TaxonFields Fields) : ICommand<Unit>;

internal sealed class ChangeBrandValidator : AbstractValidator<ChangeBrand>
{
    public ChangeBrandValidator() => RuleFor(c => c.Fields).SetValidator(new TaxonFieldsValidator());
}

internal sealed class ChangeBrandHandler(ITaxonRepository<Brand, BrandId> brands) : IRequestHandler<ChangeBrand, Unit>
{
    public async Task<Unit> Handle(ChangeBrand command, CancellationToken cancellationToken)
    {
        var brand = await brands.LockVersion(command.Id, command.ExpectedVersion, cancellationToken);
        brand.Rename(command.Fields);
        return Unit.Value;
    }
}
