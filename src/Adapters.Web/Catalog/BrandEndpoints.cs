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

/// <summary>The makers of products.</summary>
internal static class BrandEndpoints
{
    private const string Path = "/api/v1/brands";

    public static void MapBrands(this RouteGroupBuilder v1)
    {
        v1.MapGet("/brands", ListBrands).AllowEverybody().PublicForAnonymous();
        v1.MapGet("/brands/{idOrSlug}", GetBrand).AllowEverybody().PublicForAnonymous().Refuses("brand-not-found");

        var forAdmins = v1.MapGroup("").Allow(AccountRole.Admin);
        forAdmins.MapPost("/brands", CreateBrand).Idempotent().Refuses("name-taken", "slug-taken");
        forAdmins.MapPut("/brands/{id:brd}", ReplaceBrand).Refuses("brand-not-found", "name-taken", "slug-taken");
        forAdmins.MapPatch("/brands/{id:brd}", ChangeBrand).Refuses("brand-not-found", "name-taken", "slug-taken");
        forAdmins.MapDelete("/brands/{id:brd}", DeleteBrand).Refuses("brand-not-found", "in-use");
    }

    /// <summary>Lists brands by name.</summary>
    private static async Task<PageAnswer<BrandResponse>> ListBrands(
        ListQuery<LabelListQuery> query, IMediator mediator, CancellationToken cancellation)
    {
        var page = await mediator.Send(new ListBrands(query.Fields.ToFilter(), query.Page), cancellation);
        return query.Answer(page, brand => brand.ToResponse());
    }

    /// <summary>Reads a brand.</summary>
    private static async Task<OkAnswer<BrandResponse>> GetBrand(
        [MaxLength(ProductDescription.SlugMaxLength), Description("The id or the slug of a brand.")] string idOrSlug, IMediator mediator, CancellationToken cancellation)
    {
        var brand = await mediator.Send(new GetBrand(idOrSlug), cancellation);
        return Answer.Ok(brand.ToResponse(), brand.Label.Version);
    }

    /// <summary>Adds a brand.</summary>
    private static async Task<CreatedAnswer<BrandResponse>> CreateBrand(
        Body<CreateBrandRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var id = await mediator.Send(new CreateBrand(caller.Actor, body.Value.ToFields()), cancellation);
        var brand = await mediator.Send(new GetBrand(id.ToString()), cancellation);
        return Answer.Created($"{Path}/{id}", brand.ToResponse(), brand.Label.Version);
    }

    /// <summary>Replaces everything that is told about a brand; a slug that is left out stays.</summary>
    private static Task<OkAnswer<BrandResponse>> ReplaceBrand(
        BrandId id, IfMatch ifMatch, Body<CreateBrandRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Change(id, ifMatch, body.Value.ToFields(), caller, mediator, cancellation);

    /// <summary>Changes the given fields of a brand.</summary>
    private static Task<OkAnswer<BrandResponse>> ChangeBrand(
        BrandId id, IfMatch ifMatch, Body<ChangeBrandRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Change(id, ifMatch, body.Value.ToFields(), caller, mediator, cancellation);

    /// <summary>Removes a brand that nothing uses.</summary>
    private static async Task<NoContentAnswer> DeleteBrand(
        BrandId id, IfMatch ifMatch, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new DeleteBrand(caller.Actor, id, ifMatch.Version), cancellation);
        return Answer.NoContent();
    }

    private static async Task<OkAnswer<BrandResponse>> Change(
        BrandId id, IfMatch ifMatch, LabelFields fields, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new ChangeBrand(caller.Actor, id, ifMatch.Version, fields), cancellation);
        return await GetBrand(id.ToString(), mediator, cancellation);
    }
}
