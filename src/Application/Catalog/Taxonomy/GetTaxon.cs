using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>Returns a brand, category, tag or collection by id or slug. Rejects with <c>…-not-found</c>.</summary>
/// <param name="IdOrSlug">A slug cannot have the form of an id.</param>
public sealed record GetTaxon<TTaxon, TId>(string IdOrSlug) : IQuery<Counted<TTaxon>>
    where TTaxon : Taxon<TId>
    where TId : struct, IEntityId<TId>;

internal sealed class GetTaxonHandler<TTaxon, TId>(ITaxonReader<TTaxon, TId> taxa) : IRequestHandler<GetTaxon<TTaxon, TId>, Counted<TTaxon>>
    where TTaxon : Taxon<TId>
    where TId : struct, IEntityId<TId>
{
    public async Task<Counted<TTaxon>> Handle(GetTaxon<TTaxon, TId> query, CancellationToken cancellationToken)
    {
        var found = TId.TryParse(query.IdOrSlug, null, out var id)
            ? await taxa.Find(id, cancellationToken)
            : await taxa.FindBySlug(query.IdOrSlug, cancellationToken);
        return found ?? throw TaxonErrors.NotFound(TaxonUseCases.KindOf<TTaxon>());
    }
}
