using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Answers;
using Shop.Adapters.Web.Http.Bodies;
using Shop.Adapters.Web.Http.Idempotency;
using Shop.Adapters.Web.Http.Paging;
using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Catalog;

/// <summary>The products of the store.</summary>
internal static class ProductEndpoints
{
    /// <summary>What is refused to those who do not run the product.</summary>
    internal static readonly string[] NotManaged = ["product-not-found", "not-product-owner"];

    /// <summary>What is refused of a product that cannot be as it is wanted.</summary>
    private static readonly string[] Unfit =
    [
        "brand-unknown", "category-unknown", "tag-unknown", "collection-unknown", "currency-not-supported", "sale-price-not-below-price",
        "sku-taken", "name-taken", "slug-taken",
    ];

    public static void MapProducts(this RouteGroupBuilder v1)
    {
        v1.MapGet("/products", BrowseProducts).AllowEverybody().PublicForAnonymous();
        v1.MapGet("/products/{id:prd}", GetProduct).AllowEverybody().PublicForAnonymous().Refuses("product-not-found")
            .WithMetadata(new ReadyProductKey(values => (string)values["id"]!));
        v1.MapGet("/products/by-slug/{slug}", GetProductBySlug).AllowEverybody().PublicForAnonymous().Refuses("product-not-found")
            .WithMetadata(new ReadyProductKey(values => ProductKey.OfSlug((string)values["slug"]!)));
        v1.MapGet("/products/by-sku/{sku}", GetProductBySku).AllowEverybody().PublicForAnonymous().Refuses("product-not-found")
            .WithMetadata(new ReadyProductKey(values => ProductKey.OfSku(Unescaped((string)values["sku"]!))));
        v1.MapGet("/products/{id:prd}/related", ListRelatedProducts).AllowEverybody().PublicForAnonymous().Refuses("product-not-found");
        v1.MapGet("/me/products", ListOwnProducts).Allow(AccountRole.Seller);
        v1.MapPost("/products", CreateProduct).Allow(AccountRole.Seller, AccountRole.Admin).Idempotent().Refuses(Unfit);
        v1.MapPut("/products/{id:prd}", ReplaceProduct).Allow(AccountRole.Seller, AccountRole.Admin).Refuses([.. NotManaged, .. Unfit]);
        v1.MapPatch("/products/{id:prd}", ChangeProduct).Allow(AccountRole.Seller, AccountRole.Admin).Refuses([.. NotManaged, .. Unfit]);
        v1.MapDelete("/products/{id:prd}", DeleteProduct).Allow(AccountRole.Seller, AccountRole.Admin).Refuses(NotManaged);
    }

    /// <summary>Lists products: those that are published and, when asked for, the caller's own in other statuses; all of them to admins.</summary>
    private static async Task<ProductListAnswer> BrowseProducts(
        ListQuery<ProductListQuery> query, Visitor visitor, IMediator mediator, CancellationToken cancellation)
    {
        var filter = query.Fields.ToFilter();
        var page = await mediator.Send(new BrowseProducts(filter, query.Fields.ToSort(), query.Page, visitor.Actor), cancellation);
        var facets = query.Fields.Facets == true ? await mediator.Send(new CountProductFacets(filter, visitor.Actor), cancellation) : null;
        return new ProductListAnswer(new FacetedProductsResponse(
            [.. page.Items.Select(product => product.ToResponse())], query.Info(page), facets is null ? null : ProductFacetsResponse.Of(facets)));
    }

    /// <summary>Reads a product. One that is not published exists only for its seller and admins.</summary>
    private static Task<ProductAnswer> GetProduct(
        ProductId id, Visitor visitor, ProductLooks looks, HttpRequest request, CancellationToken cancellation) =>
        looks.Look(ProductKey.Of(id), actor => new GetProduct(id, actor), visitor, request, cancellation);

    /// <summary>Reads the product that has this slug.</summary>
    private static Task<ProductAnswer> GetProductBySlug(
        [RegularExpression(ProductBounds.SlugPattern), Description("The slug of a product.")] string slug, Visitor visitor, ProductLooks looks, HttpRequest request, CancellationToken cancellation) =>
        looks.Look(ProductKey.OfSlug(slug), actor => new GetProductBySlug(slug, actor), visitor, request, cancellation);

    /// <summary>Reads the product that has this sku, whatever the case.</summary>
    private static Task<ProductAnswer> GetProductBySku(
        [MaxLength(ProductDescription.SkuMaxLength), Description("The sku of a product.")] string sku, Visitor visitor, ProductLooks looks, HttpRequest request, CancellationToken cancellation)
    {
        var unescaped = Unescaped(sku);
        return looks.Look(ProductKey.OfSku(unescaped), actor => new GetProductBySku(unescaped, actor), visitor, request, cancellation);
    }

    /// <summary>Lists up to twelve published products that share categories or tags with a product, those that share most first.</summary>
    private static async Task<OkAnswer<ListResponse<ProductResponse>>> ListRelatedProducts(
        ProductId id, Visitor visitor, IMediator mediator, CancellationToken cancellation)
    {
        var related = await mediator.Send(new ListRelatedProducts(id, visitor.Actor), cancellation);
        return Answer.List(related.Select(product => product.ToResponse()));
    }

    /// <summary>Lists the caller's own products, published or not, newest first.</summary>
    private static async Task<PageAnswer<ProductResponse>> ListOwnProducts(
        ListQuery<OwnProductListQuery> query, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var page = await mediator.Send(new ListOwnProducts(caller.Actor, query.Fields.Status, query.Page), cancellation);
        return query.Answer(page, product => product.ToResponse());
    }

    /// <summary>Adds a product. A seller's product belongs to the seller, an admin's to the store.</summary>
    private static async Task<CreatedAnswer<ProductResponse>> CreateProduct(
        Body<CreateProductRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var id = await mediator.Send(new CreateProduct(caller.Actor, body.Value.ToFields(), body.Value.Stock), cancellation);
        var product = await mediator.Send(new GetProduct(id, caller.Actor), cancellation);
        return Answer.Created($"/api/v1/products/{id}", product.ToResponse(), product.Version);
    }

    /// <summary>Replaces everything that is told about a product; its stock has an address of its own.</summary>
    private static Task<ProductAnswer> ReplaceProduct(
        ProductId id, IfMatch ifMatch, Body<ReplaceProductRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Change(id, ifMatch, body.Value.ToFields(), caller, mediator, cancellation);

    /// <summary>Changes the given fields of a product.</summary>
    private static Task<ProductAnswer> ChangeProduct(
        ProductId id, IfMatch ifMatch, Body<ChangeProductRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Change(id, ifMatch, body.Value.ToFields(), caller, mediator, cancellation);

    /// <summary>Takes a product out of the catalog for good. Old orders keep it, its sku and name are free again.</summary>
    private static async Task<NoContentAnswer> DeleteProduct(
        ProductId id, IfMatch ifMatch, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new DeleteProduct(caller.Actor, id, ifMatch.Version), cancellation);
        return Answer.NoContent();
    }

    private static async Task<ProductAnswer> Change(
        ProductId id, IfMatch ifMatch, ProductFields fields, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new ChangeProduct(caller.Actor, id, ifMatch.Version, fields), cancellation);
        var product = await mediator.Send(new GetProduct(id, caller.Actor), cancellation);
        return new ProductAnswer(ProductContent.Of(product));
    }

    /// <summary>A slash is the one character that the server leaves escaped in a path.</summary>
    private static string Unescaped(string segment) => segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
