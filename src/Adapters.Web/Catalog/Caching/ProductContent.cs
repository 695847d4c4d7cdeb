using System.Globalization;
using System.Text;
using System.Text.Json;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Json;

namespace Shop.Adapters.Web.Catalog.Caching;

/// <summary>A serialized product. Its available quantity can be replaced without serializing it again.</summary>
internal sealed class ProductContent
{
    private const string AvailableProperty = "available";

    private readonly long _version;
    private readonly Range _available;

    private ProductContent(byte[] body, Range available, long version, int count, long stockVersion)
    {
        (Body, _available, _version, StockVersion) = (body, available, version, stockVersion);
        Tag = ProductTag.Of(version, stockVersion, count);
    }

    public byte[] Body { get; }

    public string Tag { get; }

    public long StockVersion { get; }

    public static ProductContent Of(ProductDetails product)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(product.ToResponse(), ShopJson.Options);
        return new ProductContent(body, Find(body), product.Version, product.Available, product.StockVersion);
    }

    /// <summary>The same product with another available quantity.</summary>
    public ProductContent With(int available, long stockVersion)
    {
        var number = Encoding.ASCII.GetBytes(available.ToString(CultureInfo.InvariantCulture));
        var start = _available.Start.Value;
        return new ProductContent([.. Body[..start], .. number, .. Body[_available.End..]], start..(start + number.Length), _version, available, stockVersion);
    }

    private static Range Find(byte[] body)
    {
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1 || !reader.ValueTextEquals(AvailableProperty))
                continue;

            reader.Read();
            return (int)reader.TokenStartIndex..(int)reader.BytesConsumed;
        }

        throw new InvalidOperationException("The serialized product has no available quantity.");
    }
}
