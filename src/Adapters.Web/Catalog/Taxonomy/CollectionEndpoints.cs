using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Binding;
using Shop.Adapters.Web.Http.Idempotency;
using Shop.Adapters.Web.Http.Paging;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Http.Results;
using Shop.Adapters.Web.Inventory;
using Shop.Application.Catalog.Taxonomy;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Adapters.Web.Catalog.Taxonomy;

/// <summary>Collections with icon, banners and layout.</summary>
internal static class CollectionEndpoints
{
    private const string Path = "/api/v1/collections";

    public static void MapCollections(this RouteGroupBuilder v1)
    {
        v1.MapGet("/collections", ListCollections).AllowEverybody().PublicForAnonymous();
        v1.MapGet("/collections/{idOrSlug}", GetCollection).AllowEverybody().PublicForAnonymous().Refuses("collection-not-found");

        var forAdmins = v1.MapGroup("").Allow(AccountRole.Admin);
        forAdmins.MapPost("/collections", CreateCollection).Idempotent().Refuses("name-taken", "slug-taken");
        forAdmins.MapPut("/collections/{idOrSlug:col}", ReplaceCollection).Refuses("collection-not-found", "name-taken", "slug-taken");
        forAdmins.MapPatch("/collections/{idOrSlug:col}", ChangeCollection).Refuses("collection-not-found", "name-taken", "slug-taken");
        forAdmins.MapDelete("/collections/{idOrSlug:col}", DeleteCollection).Refuses("collection-not-found", "in-use");
    }

    /// <summary>List collections. Returns collections ordered by name, each with the number of its published products.</summary>
    private static async Task<PageAnswer<CollectionResponse>> ListCollections(
        ListQuery<TaxonListQuery> query, IMediator mediator, CancellationToken cancellation)
    {
        var page = await mediator.Send(new ListCollections(query.Fields.ToFilter(), query.Page), cancellation);
        return query.Answer(page, collection => collection.ToResponse());
    }

    /// <summary>
    /// Get a collection by id or slug. Includes the number of its published products. Anonymous responses may be cached and revalidated.
    /// </summary>
    private static async Task<OkAnswer<CollectionResponse>> GetCollection(
        [MaxLength(ProductDescription.SlugMaxLength), Description("The id or slug of the collection.")] string idOrSlug, IMediator mediator, CancellationToken cancellation)
    {
        var collection = await mediator.Send(new GetCollection(idOrSlug), cancellation);
        return Answer.Ok(collection.ToResponse(), collection.Taxon.Version);
    }

    /// <summary>
    /// Create a collection. Without a slug one is derived from the name. Returns <c>name-taken</c> or <c>slug-taken</c> if another
    /// collection has the name or slug.
    /// </summary>
    private static async Task<CreatedAnswer<CollectionResponse>> CreateCollection(
        Body<CreateCollectionRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var id = await mediator.Send(new CreateCollection(caller.Actor, body.Value.ToFields()), cancellation);
        var collection = await mediator.Send(new GetCollection(id.ToString()), cancellation);
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

    /// <summary>Delete a collection. Returns <c>in-use</c> if a product refers to the collection.</summary>
    private static async Task<NoContentAnswer> DeleteCollection(
        [Description("The id of the collection.")] CollectionId idOrSlug,
        IfMatch ifMatch, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new DeleteCollection(caller.Actor, idOrSlug, ifMatch.Version), cancellation);
        return Answer.NoContent();
    }

    private static async Task<OkAnswer<CollectionResponse>> Change(
        CollectionId id, IfMatch ifMatch, CollectionFields fields, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new ChangeCollection(caller.Actor, id, ifMatch.Version, fields), cancellation);
        return await GetCollection(id.ToString(), mediator, cancellation);
    }
}
