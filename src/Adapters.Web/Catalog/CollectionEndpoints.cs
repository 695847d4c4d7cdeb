using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Answers;
using Shop.Adapters.Web.Http.Bodies;
using Shop.Adapters.Web.Http.Idempotency;
using Shop.Adapters.Web.Http.Paging;
using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Catalog.Labels;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Catalog;

/// <summary>Parts of the store with a look of their own.</summary>
internal static class CollectionEndpoints
{
    private const string Path = "/api/v1/collections";

    public static void MapCollections(this RouteGroupBuilder v1)
    {
        v1.MapGet("/collections", ListCollections).AllowEverybody().PublicForAnonymous();
        v1.MapGet("/collections/{idOrSlug}", GetCollection).AllowEverybody().PublicForAnonymous().Refuses("collection-not-found");

        var forAdmins = v1.MapGroup("").Allow(AccountRole.Admin);
        forAdmins.MapPost("/collections", CreateCollection).Idempotent().Refuses("name-taken", "slug-taken");
        forAdmins.MapPut("/collections/{id:col}", ReplaceCollection).Refuses("collection-not-found", "name-taken", "slug-taken");
        forAdmins.MapPatch("/collections/{id:col}", ChangeCollection).Refuses("collection-not-found", "name-taken", "slug-taken");
        forAdmins.MapDelete("/collections/{id:col}", DeleteCollection).Refuses("collection-not-found", "in-use");
    }

    /// <summary>Lists collections by name.</summary>
    private static async Task<PageAnswer<CollectionResponse>> ListCollections(
        ListQuery<LabelListQuery> query, IMediator mediator, CancellationToken cancellation)
    {
        var page = await mediator.Send(new ListCollections(query.Fields.ToFilter(), query.Page), cancellation);
        return query.Answer(page, collection => collection.ToResponse());
    }

    /// <summary>Reads a collection.</summary>
    private static async Task<OkAnswer<CollectionResponse>> GetCollection(
        [MaxLength(ProductDescription.SlugMaxLength), Description("The id or the slug of a collection.")] string idOrSlug, IMediator mediator, CancellationToken cancellation)
    {
        var collection = await mediator.Send(new GetCollection(idOrSlug), cancellation);
        return Answer.Ok(collection.ToResponse(), collection.Label.Version);
    }

    /// <summary>Adds a collection.</summary>
    private static async Task<CreatedAnswer<CollectionResponse>> CreateCollection(
        Body<CreateCollectionRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var id = await mediator.Send(new CreateCollection(caller.Actor, body.Value.ToFields()), cancellation);
        var collection = await mediator.Send(new GetCollection(id.ToString()), cancellation);
        return Answer.Created($"{Path}/{id}", collection.ToResponse(), collection.Label.Version);
    }

    /// <summary>Replaces everything that is told about a collection; a slug that is left out stays.</summary>
    private static Task<OkAnswer<CollectionResponse>> ReplaceCollection(
        CollectionId id, IfMatch ifMatch, Body<CreateCollectionRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Change(id, ifMatch, body.Value.ToFields(), caller, mediator, cancellation);

    /// <summary>Changes the given fields of a collection.</summary>
    private static Task<OkAnswer<CollectionResponse>> ChangeCollection(
        CollectionId id, IfMatch ifMatch, Body<ChangeCollectionRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Change(id, ifMatch, body.Value.ToFields(), caller, mediator, cancellation);

    /// <summary>Removes a collection that nothing uses.</summary>
    private static async Task<NoContentAnswer> DeleteCollection(
        CollectionId id, IfMatch ifMatch, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new DeleteCollection(caller.Actor, id, ifMatch.Version), cancellation);
        return Answer.NoContent();
    }

    private static async Task<OkAnswer<CollectionResponse>> Change(
        CollectionId id, IfMatch ifMatch, CollectionFields fields, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new ChangeCollection(caller.Actor, id, ifMatch.Version, fields), cancellation);
        return await GetCollection(id.ToString(), mediator, cancellation);
    }
}
