using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>Lists collections, ordered by name.</summary>
public sealed record ListCollections(TaxonFilter Fields, PageRequest Page) : IQuery<Page<Counted<Collection>>>;

internal sealed class ListCollectionsValidator : AbstractValidator<ListCollections>
{
    public ListCollectionsValidator()
    {
        RuleFor(q => q.Fields.Q).OptionalLine(TaxonFilter.QueryMaxLength);
        RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
    }
}

internal sealed class ListCollectionsHandler(ITaxonReader<Collection, CollectionId> collections) : IRequestHandler<ListCollections, Page<Counted<Collection>>>
{
    public Task<Page<Counted<Collection>>> Handle(ListCollections query, CancellationToken cancellationToken) =>
        collections.List(query.Fields, query.Page, cancellationToken);
}
