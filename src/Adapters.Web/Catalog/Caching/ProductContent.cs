using Shop.Adapters.Web.Http.Results;
using Shop.Application.Catalog.Browsing;

namespace Shop.Adapters.Web.Catalog.Caching;

/// <summary>A serialized product and the entity tag of its reads.</summary>
internal sealed record ProductContent(byte[] Body, string Tag)
{
    public static ProductContent Of(ProductDetails product)
    {
        var body = ProductJson.Of(product);
        return new(body, EntityTag.Of(product.Version, body));
    }
}
