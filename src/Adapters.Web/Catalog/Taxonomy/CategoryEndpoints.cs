using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MediatR;
using Shop.Adapters.Web.Catalog.Caching;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Binding;
using Shop.Adapters.Web.Http.Idempotency;
using Shop.Adapters.Web.Http.Paging;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Catalog.Taxonomy;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Adapters.Web.Catalog.Taxonomy;

/// <summary>Categories, which form a tree.</summary>
internal static class CategoryEndpoints
{
    private const string Path = "/api/v1/categories";

    public static void MapCategories(this RouteGroupBuilder v1)
    {
        v1.MapGet("/categories", ListCategories).AllowEverybody().PublicForAnonymous();
        v1.MapGet("/categories/tree", GetCategoryTree).AllowEverybody().PublicForAnonymous();
        v1.MapGet("/categories/{idOrSlug}", GetCategory).AllowEverybody().PublicForAnonymous().Refuses("category-not-found");

        var forAdmins = v1.MapGroup("").Allow(AccountRole.Admin);
        forAdmins.MapPost("/categories", CreateCategory).Idempotent().Refuses("category-unknown", "category-cycle", "category-too-deep", "name-taken", "slug-taken");
        forAdmins.MapPut("/categories/{idOrSlug:cat}", ReplaceCategory).Refuses("category-not-found", "category-unknown", "category-cycle", "category-too-deep", "name-taken", "slug-taken");
        forAdmins.MapPatch("/categories/{idOrSlug:cat}", ChangeCategory).Refuses("category-not-found", "category-unknown", "category-cycle", "category-too-deep", "name-taken", "slug-taken");
        forAdmins.MapDelete("/categories/{idOrSlug:cat}", DeleteCategory).Refuses("category-not-found", "in-use");
    }

    /// <summary>
    /// List categories. Returns categories ordered by name, each with the number of published products in it and its subcategories.
    /// </summary>
    private static async Task<PageAnswer<CategoryResponse>> ListCategories(
        ListQuery<CategoryListQuery> query, HttpContext context, RecentCounts counts)
    {
        var page = await counts.Read(context, new ListTaxa<Category, CategoryId>(query.Fields.ToFilter(), query.Page));
        return query.Answer(page, category => category.ToResponse());
    }

    /// <summary>Get the category tree. Returns all categories in one response, each with its subcategories, ordered by name.</summary>
    private static async Task<OkAnswer<ListResponse<CategoryBranchResponse>>> GetCategoryTree(HttpContext context, RecentCounts counts)
    {
        var tree = await counts.Read(context, new ReadCategoryTree());
        return Answer.List(tree.Select(branch => branch.ToResponse()));
    }

    /// <summary>
    /// Get a category by id or slug. Includes the number of published products in it and its subcategories. Anonymous responses may be
    /// cached and revalidated.
    /// </summary>
    private static async Task<OkAnswer<CategoryResponse>> GetCategory(
        [MaxLength(ProductDescription.SlugMaxLength), Description("The id or slug of the category.")] string idOrSlug, IMediator mediator, CancellationToken cancellation)
    {
        var category = await mediator.Send(new GetTaxon<Category, CategoryId>(idOrSlug), cancellation);
        return Answer.Ok(category.ToResponse(), category.Taxon.Version);
    }

    /// <summary>
    /// Create a category. Without a slug one is derived from the name. The parent must exist (<c>category-unknown</c>), and the tree has at
    /// most 20 levels (<c>category-too-deep</c>). Returns <c>name-taken</c> or <c>slug-taken</c> if another category has the name or slug.
    /// </summary>
    private static async Task<CreatedAnswer<CategoryResponse>> CreateCategory(
        Body<CreateCategoryRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var id = await mediator.Send(new CreateCategory(caller.Actor, body.Value.ToFields()), cancellation);
        var category = await mediator.Send(new GetTaxon<Category, CategoryId>(id.ToString()), cancellation);
        return Answer.Created($"{Path}/{id}", category.ToResponse(), category.Taxon.Version);
    }

    /// <summary>
    /// Replace a category. Omitted fields are emptied, except the slug, which keeps its value; without a parent the category moves to the
    /// top level. A category cannot become its own ancestor (<c>category-cycle</c>), and the tree has at most 20 levels
    /// (<c>category-too-deep</c>).
    /// </summary>
    private static Task<OkAnswer<CategoryResponse>> ReplaceCategory(
        [Description("The id of the category.")] CategoryId idOrSlug,
        IfMatch ifMatch, Body<CreateCategoryRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Change(idOrSlug, ifMatch, body.Value.ToFields(), caller, mediator, cancellation);

    /// <summary>
    /// Change fields of a category. Omitted fields keep their values. A new parent moves the category with its subcategories; it cannot
    /// become its own ancestor (<c>category-cycle</c>), and the tree has at most 20 levels (<c>category-too-deep</c>).
    /// </summary>
    private static Task<OkAnswer<CategoryResponse>> ChangeCategory(
        [Description("The id of the category.")] CategoryId idOrSlug,
        IfMatch ifMatch, Body<ChangeCategoryRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Change(idOrSlug, ifMatch, body.Value.ToFields(), caller, mediator, cancellation);

    /// <summary>Delete a category. Returns <c>in-use</c> if the category has subcategories or a product refers to it.</summary>
    private static async Task<NoContentAnswer> DeleteCategory(
        [Description("The id of the category.")] CategoryId idOrSlug,
        IfMatch ifMatch, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new DeleteCategory(caller.Actor, idOrSlug, ifMatch.Version), cancellation);
        return Answer.NoContent();
    }

    private static async Task<OkAnswer<CategoryResponse>> Change(
        CategoryId id, IfMatch ifMatch, CategoryFields fields, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new ChangeCategory(caller.Actor, id, ifMatch.Version, fields), cancellation);
        return await GetCategory(id.ToString(), mediator, cancellation);
    }
}
