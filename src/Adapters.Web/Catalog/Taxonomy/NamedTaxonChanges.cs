using System.ComponentModel;
using MediatR;
using Shop.Adapters.Web.Documentation;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Binding;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Catalog.Taxonomy;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Catalog.Taxonomy;

/// <summary>Creates, replaces and changes the taxa of a kind that has only names and slugs.</summary>
internal sealed class NamedTaxonChanges<TTaxon, TId, TResponse, TCreate, TChange>(
    KindTerms terms, Func<Counted<TTaxon>, TResponse> toResponse)
    where TTaxon : Taxon<TId>, INamedTaxon<TTaxon, TId>
    where TId : struct, IEntityId<TId>
    where TCreate : class, ITaxonRequest
    where TChange : class, ITaxonRequest
{
    /// <summary>
    /// Create a taxon. Without a slug one is derived from the name. Returns <c>name-taken</c> or <c>slug-taken</c> if another taxon has the
    /// name or slug.
    /// </summary>
    public async Task<CreatedAnswer<TResponse>> CreateTaxon(
        Body<TCreate> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var id = await mediator.Send(new CreateTaxon<TTaxon, TId>(caller.Actor, body.Value.ToFields()), cancellation);
        var taxon = await mediator.Send(new GetTaxon<TTaxon, TId>(id.ToString()!), cancellation);
        return Answer.Created($"/api/v1/{terms.Many}/{id}", toResponse(taxon), taxon.Taxon.Version);
    }

    /// <summary>
    /// Replace a taxon. Replaces the name and, if given, the slug. Returns <c>name-taken</c> or <c>slug-taken</c> if another taxon has the
    /// name or slug.
    /// </summary>
    public Task<OkAnswer<TResponse>> ReplaceTaxon(
        [Description("The id of the taxon.")] TId idOrSlug,
        IfMatch ifMatch, Body<TCreate> body, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Change(idOrSlug, ifMatch, body.Value.ToFields(), caller, mediator, cancellation);

    /// <summary>
    /// Change fields of a taxon. Omitted fields keep their values. Returns <c>name-taken</c> or <c>slug-taken</c> if another taxon has the
    /// name or slug.
    /// </summary>
    public Task<OkAnswer<TResponse>> ChangeTaxon(
        [Description("The id of the taxon.")] TId idOrSlug,
        IfMatch ifMatch, Body<TChange> body, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Change(idOrSlug, ifMatch, body.Value.ToFields(), caller, mediator, cancellation);

    private async Task<OkAnswer<TResponse>> Change(
        TId id, IfMatch ifMatch, TaxonFields fields, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new ChangeTaxon<TTaxon, TId>(caller.Actor, id, ifMatch.Version, fields), cancellation);
        var taxon = await mediator.Send(new GetTaxon<TTaxon, TId>(id.ToString()!), cancellation);
        return Answer.Ok(toResponse(taxon), taxon.Taxon.Version);
    }
}
