using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MediatR;
using Shop.Adapters.Web.Catalog.Caching;
using Shop.Adapters.Web.Http.Paging;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Catalog.Taxonomy;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Catalog.Taxonomy;

/// <summary>Lists and returns the taxa of any kind.</summary>
internal sealed class TaxonReads<TTaxon, TId, TResponse>(Func<Counted<TTaxon>, TResponse> toResponse)
    where TTaxon : Taxon<TId>
    where TId : struct, IEntityId<TId>
{
    /// <summary>
    /// List taxa. Returns taxa ordered by name, each with the number of its published products, which may be some seconds old for anonymous
    /// callers.
    /// </summary>
    public async Task<PageAnswer<TResponse>> ListTaxa(ListQuery<TaxonListQuery> query, HttpContext context, RecentCounts counts)
    {
        var page = await counts.Read(context, new ListTaxa<TTaxon, TId>(query.Fields.ToFilter(), query.Page));
        return query.Answer(page, toResponse);
    }

    /// <summary>
    /// Get a taxon by id or slug. Includes the number of its published products. Anonymous responses may be cached and revalidated.
    /// </summary>
    public async Task<OkAnswer<TResponse>> GetTaxon(
        [MaxLength(ProductDescription.SlugMaxLength), Description("The id or slug of the taxon.")] string idOrSlug,
        IMediator mediator, CancellationToken cancellation)
    {
        var taxon = await mediator.Send(new GetTaxon<TTaxon, TId>(idOrSlug), cancellation);
        return Answer.Ok(toResponse(taxon), taxon.Taxon.Version);
    }
}
