using System.ComponentModel;
using MediatR;
using Shop.Adapters.Web.Documentation;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Binding;
using Shop.Adapters.Web.Http.Idempotency;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Catalog.Taxonomy;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Adapters.Web.Catalog.Taxonomy;

/// <summary>Collections with icon, banners and layout.</summary>
internal static class CollectionEndpoints
{
    private const string Path = "/api/v1/collections";

    public static void MapCollections(this RouteGroupBuilder v1)
    {
        var terms = new KindTerms("collection", "collections", typeof(CollectionEndpoints));
        v1.MapTaxonReads<Collection, CollectionId, CollectionResponse>(terms, TaxonMapping.ToResponse);

        var forAdmins = v1.MapGroup("").Allow(AccountRole.Admin);
        forAdmins.MapPost("/collections", CreateCollection).Idempotent().Refuses("name-taken", "slug-taken");
        forAdmins.MapPut("/collections/{idOrSlug:col}", ReplaceCollection).Refuses("collection-not-found", "name-taken", "slug-taken");
        forAdmins.MapPatch("/collections/{idOrSlug:col}", ChangeCollection).Refuses("collection-not-found", "name-taken", "slug-taken");
        forAdmins.MapTaxonDeletion<Collection, CollectionId>(terms);
    }

    /// <summary>
    /// Create a collection. Without a slug one is derived from the name. Returns <c>name-taken</c> or <c>slug-taken</c> if another
    /// collection has the name or slug.
    /// </summary>
    private static async Task<CreatedAnswer<CollectionResponse>> CreateCollection(
        Body<CreateCollectionRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var id = await mediator.Send(new CreateCollection(caller.Actor, body.Value.ToFields()), cancellation);
        var collection = await mediator.Send(new GetTaxon<Collection, CollectionId>(id.ToString()), cancellation);
        return Answer.Created($"{Path}/{id}", collection.ToResponse(), collection.Taxon.Version);
    }

    /// <summary>
    /// Replace a collection. Omitted fields are emptied, except the slug, which keeps its value. Returns <c>name-taken</c> or
    /// <c>slug-taken</c> if another collection has the name or slug.
    /// </summary>
    private static Task<OkAnswer<CollectionResponse>> ReplaceCollection(
        [Description("The id of the collection.")] CollectionId idOrSlug,
        IfMatch ifMatch, Body<CreateCollectionRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Change(idOrSlug, ifMatch, body.Value.ToFields(), caller, mediator, cancellation);

    /// <summary>
    /// Change fields of a collection. Omitted fields keep their values. Returns <c>name-taken</c> or <c>slug-taken</c> if another
    /// collection has the name or slug.
    /// </summary>
    private static Task<OkAnswer<CollectionResponse>> ChangeCollection(
        [Description("The id of the collection.")] CollectionId idOrSlug,
        IfMatch ifMatch, Body<ChangeCollectionRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Change(idOrSlug, ifMatch, body.Value.ToFields(), caller, mediator, cancellation);

    private static async Task<OkAnswer<CollectionResponse>> Change(
        CollectionId id, IfMatch ifMatch, CollectionFields fields, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new ChangeCollection(caller.Actor, id, ifMatch.Version, fields), cancellation);
        var collection = await mediator.Send(new GetTaxon<Collection, CollectionId>(id.ToString()), cancellation);
        return Answer.Ok(collection.ToResponse(), collection.Taxon.Version);
    }
}
