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

/// <summary>Brands.</summary>
internal static class BrandEndpoints
{
    private const string Path = "/api/v1/brands";

    public static void MapBrands(this RouteGroupBuilder v1)
    {
        v1.MapGet("/brands", ListBrands).AllowEverybody().PublicForAnonymous();
        v1.MapGet("/brands/{idOrSlug}", GetBrand).AllowEverybody().PublicForAnonymous().Refuses("brand-not-found");

        var forAdmins = v1.MapGroup("").Allow(AccountRole.Admin);
        forAdmins.MapPost("/brands", CreateBrand).Idempotent().Refuses("name-taken", "slug-taken");
        forAdmins.MapPut("/brands/{idOrSlug:brd}", ReplaceBrand).Refuses("brand-not-found", "name-taken", "slug-taken");
        forAdmins.MapPatch("/brands/{idOrSlug:brd}", ChangeBrand).Refuses("brand-not-found", "name-taken", "slug-taken");
        forAdmins.MapDelete("/brands/{idOrSlug:brd}", DeleteBrand).Refuses("brand-not-found", "in-use");
    }

    /// <summary>List brands. Returns brands ordered by name, each with the number of its published products.</summary>
    private static async Task<PageAnswer<BrandResponse>> ListBrands(
        ListQuery<TaxonListQuery> query, IMediator mediator, CancellationToken cancellation)
    {
        var page = await mediator.Send(new ListBrands(query.Fields.ToFilter(), query.Page), cancellation);
        return query.Answer(page, brand => brand.ToResponse());
    }

    /// <summary>
    /// Get a brand by id or slug. Includes the number of its published products. Anonymous responses may be cached and revalidated.
    /// </summary>
    private static async Task<OkAnswer<BrandResponse>> GetBrand(
        [MaxLength(ProductDescription.SlugMaxLength), Description("The id or slug of the brand.")] string idOrSlug, IMediator mediator, CancellationToken cancellation)
    {
        var brand = await mediator.Send(new GetBrand(idOrSlug), cancellation);
        return Answer.Ok(brand.ToResponse(), brand.Taxon.Version);
    }

    /// <summary>
    /// Create a brand. Without a slug one is derived from the name. Returns <c>name-taken</c> or <c>slug-taken</c> if another brand has the
    /// name or slug.
    /// </summary>
    private static async Task<CreatedAnswer<BrandResponse>> CreateBrand(
        Body<CreateBrandRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var id = await mediator.Send(new CreateBrand(caller.Actor, body.Value.ToFields()), cancellation);
        var brand = await mediator.Send(new GetBrand(id.ToString()), cancellation);
        return Answer.Created($"{Path}/{id}", brand.ToResponse(), brand.Taxon.Version);
    }

    /// <summary>
    /// Replace a brand. Replaces the name and, if given, the slug. Returns <c>name-taken</c> or <c>slug-taken</c> if another brand has the
    /// name or slug.
    /// </summary>
    private static Task<OkAnswer<BrandResponse>> ReplaceBrand(
        [Description("The id of the brand.")] BrandId idOrSlug,
        IfMatch ifMatch, Body<CreateBrandRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Change(idOrSlug, ifMatch, body.Value.ToFields(), caller, mediator, cancellation);

    /// <summary>
    /// Change fields of a brand. Omitted fields keep their values. Returns <c>name-taken</c> or <c>slug-taken</c> if another brand has the
    /// name or slug.
    /// </summary>
    private static Task<OkAnswer<BrandResponse>> ChangeBrand(
        [Description("The id of the brand.")] BrandId idOrSlug,
        IfMatch ifMatch, Body<ChangeBrandRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Change(idOrSlug, ifMatch, body.Value.ToFields(), caller, mediator, cancellation);

    /// <summary>Delete a brand. Returns <c>in-use</c> if a product refers to the brand.</summary>
    private static async Task<NoContentAnswer> DeleteBrand(
        [Description("The id of the brand.")] BrandId idOrSlug,
        IfMatch ifMatch, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new DeleteBrand(caller.Actor, idOrSlug, ifMatch.Version), cancellation);
        return Answer.NoContent();
    }

    private static async Task<OkAnswer<BrandResponse>> Change(
        BrandId id, IfMatch ifMatch, TaxonFields fields, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new ChangeBrand(caller.Actor, id, ifMatch.Version, fields), cancellation);
        return await GetBrand(id.ToString(), mediator, cancellation);
    }
}
