using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Application.Validation;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>Lists brands, categories, tags or collections, ordered by name.</summary>
/// <param name="IsCounted">Whether their products are counted, which takes long in a large catalog; otherwise the counts are 0.</param>
public sealed record ListTaxa<TTaxon, TId>(TaxonFilter Fields, PageRequest Page, bool IsCounted = true) : IQuery<Page<Counted<TTaxon>>>
    where TTaxon : Taxon<TId>
    where TId : struct, IEntityId<TId>;

/// <summary>A taxon with the number of its products.</summary>
/// <param name="ProductCount">The number of published products; for a category including those of its descendants, each once.</param>
public sealed record Counted<TTaxon>(TTaxon Taxon, long ProductCount);

/// <summary>Selects taxa that match all given values; null matches any.</summary>
/// <param name="Q">A part of the name, case-insensitive; 1–200 characters.</param>
/// <param name="Parent">Selects the direct children of this category.</param>
public sealed record TaxonFilter(string? Q = null, CategoryId? Parent = null)
{
    public const int QueryMaxLength = 200;
}

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
        SearchText.IsWithoutTerms(query.Fields.Q)
            ? Task.FromResult(Page<Counted<TTaxon>>.Empty(query.Page))
            : taxa.List(query.Fields, query.Page, query.IsCounted, cancellationToken);
}
