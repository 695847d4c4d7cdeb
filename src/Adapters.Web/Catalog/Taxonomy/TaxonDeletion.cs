using System.ComponentModel;
using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Catalog.Taxonomy;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Catalog.Taxonomy;

/// <summary>Deletes a taxon of a kind without further conditions.</summary>
internal static class TaxonDeletion<TTaxon, TId>
    where TTaxon : Taxon<TId>
    where TId : struct, IEntityId<TId>
{
    /// <summary>Delete a taxon. Returns <c>in-use</c> if a product refers to the taxon.</summary>
    public static async Task<NoContentAnswer> DeleteTaxon(
        [Description("The id of the taxon.")] TId idOrSlug,
        IfMatch ifMatch, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new DeleteTaxon<TTaxon, TId>(caller.Actor, idOrSlug, ifMatch.Version), cancellation);
        return Answer.NoContent();
    }
}
