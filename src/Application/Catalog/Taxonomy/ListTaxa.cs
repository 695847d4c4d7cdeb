using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Application.Validation;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>Lists brands, categories, tags or collections, ordered by name.</summary>
public sealed record ListTaxa<TTaxon, TId>(TaxonFilter Fields, PageRequest Page) : IQuery<Page<Counted<TTaxon>>>
    where TTaxon : Taxon<TId>
    where TId : struct, IEntityId<TId>;

internal sealed class ListTaxaValidator<TTaxon, TId> : AbstractValidator<ListTaxa<TTaxon, TId>>
    where TTaxon : Taxon<TId>
    where TId : struct, IEntityId<TId>
{
    public ListTaxaValidator()
    {
        RuleFor(q => q.Fields.Q).OptionalLine(TaxonFilter.QueryMaxLength);
        RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
    }
}

internal sealed class ListTaxaHandler<TTaxon, TId>(ITaxonReader<TTaxon, TId> taxa)
    : IRequestHandler<ListTaxa<TTaxon, TId>, Page<Counted<TTaxon>>>
    where TTaxon : Taxon<TId>
    where TId : struct, IEntityId<TId>
{
    public Task<Page<Counted<TTaxon>>> Handle(ListTaxa<TTaxon, TId> query, CancellationToken cancellationToken) =>
        taxa.List(query.Fields, query.Page, cancellationToken);
}
