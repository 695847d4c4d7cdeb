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
using Shop.Adapters.Web.Http.Routes;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Catalog.Caching;
using Shop.Application.Catalog.Products;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Catalog;

/// <summary>Products.</summary>
internal static class ProductEndpoints
{
    /// <summary>The errors for callers who do not manage the product.</summary>
    internal static readonly string[] NotManaged = ["product-not-found", "not-product-owner"];

    /// <summary>The errors for field values that a product cannot have.</summary>
    private static readonly string[] Unfit =
    [
        "brand-unknown", "category-unknown", "tag-unknown", "collection-unknown", "currency-not-supported", "sale-price-not-below-price",
        "sku-taken", "name-taken", "slug-taken", "email-not-verified",
    ];

    public static void MapProducts(this RouteGroupBuilder v1)
    {
        v1.MapGet("/products", ListProducts).AllowEverybody().PublicForAnonymous();
        v1.MapGet("/products/{id:prd}", GetProduct).AllowEverybody().PublicForAnonymous().Refuses("product-not-found")
            .WithMetadata(new ReadyProductKey(context => (string)context.Request.RouteValues["id"]!));
        v1.MapGet("/products/by-slug/{slug}", GetProductBySlug).AllowEverybody().PublicForAnonymous().Refuses("product-not-found")
            .WithMetadata(new ReadyProductKey(context => ProductKey.OfSlug((string)context.Request.RouteValues["slug"]!)));
        v1.MapGet("/products/by-sku/{sku}", GetProductBySku).AllowEverybody().PublicForAnonymous().Refuses("product-not-found")
            .WithMetadata(new ReadyProductKey(context => ProductKey.OfSku(RawPath.LastSegment(context))));
        v1.MapGet("/products/{id:prd}/related", ListRelatedProducts).AllowEverybody().PublicForAnonymous().Refuses("product-not-found");
        v1.MapGet("/me/products", ListOwnProducts).Allow(AccountRole.Seller);
        v1.MapPost("/products", CreateProduct).Allow(AccountRole.Seller, AccountRole.Admin).Idempotent().Refuses(Unfit);
        v1.MapPut("/products/{id:prd}", ReplaceProduct).Allow(AccountRole.Seller, AccountRole.Admin).Refuses([.. NotManaged, .. Unfit]);
        v1.MapPatch("/products/{id:prd}", ChangeProduct).Allow(AccountRole.Seller, AccountRole.Admin).Refuses([.. NotManaged, .. Unfit]);
        v1.MapDelete("/products/{id:prd}", DeleteProduct).Allow(AccountRole.Seller, AccountRole.Admin).Refuses(NotManaged);
    }

    /// <summary>
    /// List products. Returns published products; with <c>status</c> also the caller's own products in other statuses, and to admins all
    /// products. Values of one filter are alternatives; different filters are combined. With <c>facets=true</c> the response also contains
    /// the facets of all matching products. Counts for anonymous callers may be some seconds old.
    /// </summary>
    private static async Task<ProductListAnswer> ListProducts(
        ListQuery<ProductListQuery> query, Visitor visitor, HttpContext context, IMediator mediator, RecentCounts counts, CancellationToken cancellation)
    {
        var filter = query.Fields.ToFilter();
        var list = new BrowseProducts(filter, query.Fields.ToSort(), query.Page, visitor.Actor);
        var page = query.Page.WithTotal ? await counts.Read(context, list) : await mediator.Send(list, cancellation);
        var facets = query.Fields.Facets == true ? await counts.Read(context, new CountProductFacets(filter, visitor.Actor)) : null;
        return new ProductListAnswer(new ProductList(page.Items, query.Info(page), facets is null ? null : ProductFacetsResponse.Of(facets)));
    }

    /// <summary>
    /// Get a product by id. A product that is not published is visible to its seller and admins only; other callers get
    /// <c>product-not-found</c>. Views by anonymous callers are counted.
    /// </summary>
    private static Task<ProductAnswer> GetProduct(
        ProductId id, Visitor visitor, ViewedProducts products, HttpRequest request, CancellationToken cancellation) =>
        products.Read(ProductKey.Of(id), actor => new GetProduct(id, actor), visitor, request, cancellation);

    /// <summary>
    /// Get a product by slug. A product that is not published is visible to its seller and admins only; other callers get
    /// <c>product-not-found</c>. Views by anonymous callers are counted.
    /// </summary>
    private static Task<ProductAnswer> GetProductBySlug(
        [RegularExpression(ProductBounds.SlugPattern), Description("The slug of the product.")] string slug, Visitor visitor, ViewedProducts products, HttpRequest request, CancellationToken cancellation) =>
        products.Read(ProductKey.OfSlug(slug), actor => new GetProductBySlug(slug, actor), visitor, request, cancellation);

    /// <summary>
    /// Get a product by sku. Case is ignored. A product that is not published is visible to its seller and admins only; other callers get
    /// <c>product-not-found</c>. Views by anonymous callers are counted.
    /// </summary>
    private static Task<ProductAnswer> GetProductBySku(
        [MaxLength(ProductDescription.SkuMaxLength), Description("The sku of the product.")] string sku, Visitor visitor, ViewedProducts products, HttpRequest request, CancellationToken cancellation)
    {
        var wanted = RawPath.LastSegment(request.HttpContext);
        return products.Read(ProductKey.OfSku(wanted), actor => new GetProductBySku(wanted, actor), visitor, request, cancellation);
    }

    /// <summary>
    /// List related products. Returns up to twelve other published products that share categories or tags with the product, most shared
    /// first.
    /// </summary>
    private static async Task<OkAnswer<ListResponse<ProductResponse>>> ListRelatedProducts(
        ProductId id, Visitor visitor, IMediator mediator, CancellationToken cancellation)
    {
        var related = await mediator.Send(new ListRelatedProducts(id, visitor.Actor), cancellation);
        return Answer.List(related.Select(product => product.ToResponse()));
    }

    /// <summary>List the caller's own products. Returns products in every status, newest first; for sellers.</summary>
    private static async Task<PageAnswer<ProductResponse>> ListOwnProducts(
        ListQuery<OwnProductListQuery> query, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var page = await mediator.Send(new ListOwnProducts(caller.Actor, query.Fields.Status, query.Page), cancellation);
        return query.Answer(page, product => product.ToResponse());
    }

    /// <summary>
    /// Create a product. A product of a seller belongs to the seller, one of an admin to the store. Without a slug one is derived from the
    /// name. Returns <c>sku-taken</c>, <c>name-taken</c> or <c>slug-taken</c> if another product has the sku, name or slug.
    /// </summary>
    private static async Task<CreatedAnswer<ProductResponse>> CreateProduct(
        Body<CreateProductRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var id = await mediator.Send(new CreateProduct(caller.Actor, body.Value.ToFields(), body.Value.Stock), cancellation);
        var product = await mediator.Send(new GetProduct(id, caller.Actor), cancellation);
        return Answer.Created($"/api/v1/products/{id}", product.ToResponse(), product.Version);
    }

    /// <summary>
    /// Replace a product. Omitted fields get their defaults, except the slug, which keeps its value. The stock does not change. Only the
    /// seller and admins may do this (<c>not-product-owner</c>).
    /// </summary>
    private static Task<OkAnswer<ProductResponse>> ReplaceProduct(
        ProductId id, IfMatch ifMatch, Body<ReplaceProductRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Change(new ChangeProduct(caller.Actor, id, ifMatch.Version, body.Value.ToFields()), mediator, cancellation);

    /// <summary>
    /// Change fields of a product. Omitted fields keep their values. Only the seller and admins may do this (<c>not-product-owner</c>).
    /// </summary>
    private static Task<OkAnswer<ProductResponse>> ChangeProduct(
        ProductId id, IfMatch ifMatch, Body<ChangeProductRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Change(
            new ChangeProduct(
                caller.Actor, id, ifMatch.Version, body.Value.ToFields(), body.Value.Price.Value?.ToFields(), body.Value.SalePrice.Value?.ToFields()),
            mediator,
            cancellation);

    /// <summary>
    /// Delete a product. The product is removed from the catalog permanently; existing orders keep its data, and its sku and name become
    /// available. Only the seller and admins may do this (<c>not-product-owner</c>).
    /// </summary>
    private static async Task<NoContentAnswer> DeleteProduct(
        ProductId id, IfMatch ifMatch, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new DeleteProduct(caller.Actor, id, ifMatch.Version), cancellation);
        return Answer.NoContent();
    }

    private static async Task<OkAnswer<ProductResponse>> Change(ChangeProduct command, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(command, cancellation);
        var product = await mediator.Send(new GetProduct(command.Id, command.Actor), cancellation);
        return Answer.Ok(product.ToResponse(), product.Version);
    }
}
