using System.Text.Json;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Json;

namespace Shop.Adapters.Web.Catalog.Caching;

/// <summary>A serialized product and the entity tag of its reads.</summary>
internal sealed record ProductContent(byte[] Body, string Tag)
{
    public static ProductContent Of(ProductDetails product)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(product.ToResponse(), ShopJson.Options);
        return new(body, EntityTag.Of(product.Version, body));
    }
}
