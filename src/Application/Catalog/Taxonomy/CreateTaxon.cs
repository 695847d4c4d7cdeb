using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>Creates a brand or tag. For admins. Rejects with <c>name-taken</c> and <c>slug-taken</c>.</summary>
public sealed record CreateTaxon<TTaxon, TId>(Actor Actor, TaxonFields Fields) : ICommand<TId>
    where TTaxon : Taxon<TId>, INamedTaxon<TTaxon, TId>
    where TId : struct, IEntityId<TId>;

internal sealed class CreateTaxonValidator<TTaxon, TId> : AbstractValidator<CreateTaxon<TTaxon, TId>>
    where TTaxon : Taxon<TId>, INamedTaxon<TTaxon, TId>
    where TId : struct, IEntityId<TId>
{
    public CreateTaxonValidator()
    {
        RuleFor(c => c.Fields.Name).Must(name => name.IsGiven).WithErrorCode("required").WithMessage("Must be given.");
        RuleFor(c => c.Fields).SetValidator(new TaxonFieldsValidator());
    }
}

internal sealed class CreateTaxonHandler<TTaxon, TId>(
    ITaxonRepository<TTaxon, TId> taxa, ITransliteration transliteration, TimeProvider clock)
    : IRequestHandler<CreateTaxon<TTaxon, TId>, TId>
    where TTaxon : Taxon<TId>, INamedTaxon<TTaxon, TId>
    where TId : struct, IEntityId<TId>
{
    public async Task<TId> Handle(CreateTaxon<TTaxon, TId> command, CancellationToken cancellationToken)
    {
        var slug = await taxa.SlugFor(transliteration, command.Fields, cancellationToken);
        var taxon = TTaxon.Create(EntityId.New<TId>(clock.GetUtcNow()), command.Fields.Name.Value, slug);
        taxa.Add(taxon);
        return taxon.Id;
    }
}
