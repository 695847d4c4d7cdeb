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

/// <summary>Tags.</summary>
internal static class TagEndpoints
{
    private const string Path = "/api/v1/tags";

    public static void MapTags(this RouteGroupBuilder v1)
    {
        v1.MapGet("/tags", ListTags).AllowEverybody().PublicForAnonymous();
        v1.MapGet("/tags/{idOrSlug}", GetTag).AllowEverybody().PublicForAnonymous().Refuses("tag-not-found");

        var forAdmins = v1.MapGroup("").Allow(AccountRole.Admin);
        forAdmins.MapPost("/tags", CreateTag).Idempotent().Refuses("name-taken", "slug-taken");
        forAdmins.MapPut("/tags/{idOrSlug:tag}", ReplaceTag).Refuses("tag-not-found", "name-taken", "slug-taken");
        forAdmins.MapPatch("/tags/{idOrSlug:tag}", ChangeTag).Refuses("tag-not-found", "name-taken", "slug-taken");
        forAdmins.MapDelete("/tags/{idOrSlug:tag}", DeleteTag).Refuses("tag-not-found", "in-use");
    }

    /// <summary>List tags. Returns tags ordered by name, each with the number of its published products.</summary>
    private static async Task<PageAnswer<TagResponse>> ListTags(
        ListQuery<TaxonListQuery> query, IMediator mediator, CancellationToken cancellation)
    {
        var page = await mediator.Send(new ListTags(query.Fields.ToFilter(), query.Page), cancellation);
        return query.Answer(page, tag => tag.ToResponse());
    }

    /// <summary>
    /// Get a tag by id or slug. Includes the number of its published products. Anonymous responses may be cached and revalidated.
    /// </summary>
    private static async Task<OkAnswer<TagResponse>> GetTag(
        [MaxLength(ProductDescription.SlugMaxLength), Description("The id or slug of the tag.")] string idOrSlug, IMediator mediator, CancellationToken cancellation)
    {
        var tag = await mediator.Send(new GetTag(idOrSlug), cancellation);
        return Answer.Ok(tag.ToResponse(), tag.Taxon.Version);
    }

    /// <summary>
    /// Create a tag. Without a slug one is derived from the name. Returns <c>name-taken</c> or <c>slug-taken</c> if another tag has the
    /// name or slug.
    /// </summary>
    private static async Task<CreatedAnswer<TagResponse>> CreateTag(
        Body<CreateTagRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var id = await mediator.Send(new CreateTag(caller.Actor, body.Value.ToFields()), cancellation);
        var tag = await mediator.Send(new GetTag(id.ToString()), cancellation);
        return Answer.Created($"{Path}/{id}", tag.ToResponse(), tag.Taxon.Version);
    }

    /// <summary>
    /// Replace a tag. Replaces the name and, if given, the slug. Returns <c>name-taken</c> or <c>slug-taken</c> if another tag has the name
    /// or slug.
    /// </summary>
    private static Task<OkAnswer<TagResponse>> ReplaceTag(
        [Description("The id of the tag.")] TagId idOrSlug,
        IfMatch ifMatch, Body<CreateTagRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Change(idOrSlug, ifMatch, body.Value.ToFields(), caller, mediator, cancellation);

    /// <summary>
    /// Change fields of a tag. Omitted fields keep their values. Returns <c>name-taken</c> or <c>slug-taken</c> if another tag has the name
    /// or slug.
    /// </summary>
    private static Task<OkAnswer<TagResponse>> ChangeTag(
        [Description("The id of the tag.")] TagId idOrSlug,
        IfMatch ifMatch, Body<ChangeTagRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Change(idOrSlug, ifMatch, body.Value.ToFields(), caller, mediator, cancellation);

    /// <summary>Delete a tag. Returns <c>in-use</c> if a product refers to the tag.</summary>
    private static async Task<NoContentAnswer> DeleteTag(
        [Description("The id of the tag.")] TagId idOrSlug,
        IfMatch ifMatch, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new DeleteTag(caller.Actor, idOrSlug, ifMatch.Version), cancellation);
        return Answer.NoContent();
    }

    private static async Task<OkAnswer<TagResponse>> Change(
        TagId id, IfMatch ifMatch, TaxonFields fields, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new ChangeTag(caller.Actor, id, ifMatch.Version, fields), cancellation);
        return await GetTag(id.ToString(), mediator, cancellation);
    }
}
