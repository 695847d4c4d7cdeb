using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>
/// Changes the given fields of a brand or tag. For admins. Rejects with <c>…-not-found</c>, <c>stale-version</c>, <c>name-taken</c> and
/// <c>slug-taken</c>.
/// </summary>
/// <param name="ExpectedVersion">The version on which the change is based; null accepts any.</param>
public sealed record ChangeTaxon<TTaxon, TId>(Actor Actor, TId Id, ExpectedVersion? ExpectedVersion, TaxonFields Fields) : ICommand<Unit>
    where TTaxon : Taxon<TId>, INamedTaxon<TTaxon, TId>
    where TId : struct, IEntityId<TId>;

internal sealed class ChangeTaxonValidator<TTaxon, TId> : AbstractValidator<ChangeTaxon<TTaxon, TId>>
    where TTaxon : Taxon<TId>, INamedTaxon<TTaxon, TId>
    where TId : struct, IEntityId<TId>
{
    public ChangeTaxonValidator() => RuleFor(c => c.Fields).SetValidator(new TaxonFieldsValidator());
}

internal sealed class ChangeTaxonHandler<TTaxon, TId>(ITaxonRepository<TTaxon, TId> taxa) : IRequestHandler<ChangeTaxon<TTaxon, TId>, Unit>
    where TTaxon : Taxon<TId>, INamedTaxon<TTaxon, TId>
    where TId : struct, IEntityId<TId>
{
    public async Task<Unit> Handle(ChangeTaxon<TTaxon, TId> command, CancellationToken cancellationToken)
    {
        var taxon = await taxa.LockVersion(command.Id, command.ExpectedVersion, cancellationToken);
        taxon.Rename(command.Fields);
        return Unit.Value;
    }
}
