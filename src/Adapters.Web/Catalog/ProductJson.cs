using System.Buffers;
using System.Text.Json;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Json;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Catalog;

/// <summary>
/// Writes products as <see cref="ProductResponse"/> describes them. By hand, because they are read more than anything else, and a mapper and a
/// serializer generate and compile their code with the first product.
/// </summary>
internal static class ProductJson
{
    private const int SizeOfProduct = 1024;

    private static readonly JsonWriterOptions s_options = new() { SkipValidation = true };

    public static byte[] Of(ProductDetails product) => Written(SizeOfProduct, json => Write(json, product)).ToArray();

    /// <summary>A body like <see cref="FacetedProductsResponse"/>.</summary>
    public static ReadOnlyMemory<byte> Of(ProductList list) => Written(
        (list.Items.Count + 1) * SizeOfProduct,
        json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("items"u8);
            foreach (var product in list.Items)
                Write(json, product);
            json.WriteEndArray();
            json.WritePropertyName("page"u8);
            Write(json, list.Page);
            if (list.Facets is not null)
            {
                json.WritePropertyName("facets"u8);
                JsonSerializer.Serialize(json, list.Facets, ShopJson.Options);
            }

            json.WriteEndObject();
        });

    private static ReadOnlyMemory<byte> Written(int size, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(size);
        using (var json = new Utf8JsonWriter(buffer, s_options))
            write(json);
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, Http.Paging.PageInfo page)
    {
        json.WriteStartObject();
        json.WriteNumber("limit"u8, page.Limit);
        json.WriteBoolean("hasMore"u8, page.HasMore);
        json.WriteString("next"u8, page.Next);
        if (page.Total is { } total)
            json.WriteNumber("total"u8, total);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ProductDetails product)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, EntityId.Format(product.Id));
        json.WriteString("sku"u8, product.Sku);
        json.WriteString("slug"u8, product.Slug);
        json.WriteString("name"u8, product.Name);
        json.WriteString("description"u8, product.Description);
        WriteBrand(json, product.Brand);
        WriteTaxa(json, "categories"u8, product.Categories);
        WriteTaxa(json, "tags"u8, product.Tags);
        json.WritePropertyName("collection"u8);
        WriteTaxon(json, product.Collection);
        json.WriteString("unit"u8, product.Unit);
        Write(json, "price"u8, product.Price);
        Write(json, "salePrice"u8, product.SalePrice);
        Write(json, "effectivePrice"u8, product.EffectivePrice);
        if (product.DiscountPercent is { } percent)
            json.WriteNumber("discountPercent"u8, percent);
        else
            json.WriteNull("discountPercent"u8);
        json.WriteString("status"u8, EnumNames<Domain.Catalog.ProductStatus>.Of(product.Status));
        WriteImages(json, product);
        json.WriteNumber("available"u8, product.Available);
        WriteSeller(json, product.Seller);
        json.WriteNumber("version"u8, product.Version);
        json.WriteString("createdAt"u8, product.CreatedAt.UtcDateTime);
        json.WriteString("updatedAt"u8, product.UpdatedAt.UtcDateTime);
        json.WriteEndObject();
    }

    private static void WriteBrand(Utf8JsonWriter json, BrandReference? brand)
    {
        if (brand is null)
        {
            json.WriteNull("brand"u8);
            return;
        }

        json.WriteStartObject("brand"u8);
        json.WriteString("id"u8, EntityId.Format(brand.Id));
        json.WriteString("name"u8, brand.Name);
        json.WriteEndObject();
    }

    private static void WriteTaxa<TId>(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<TaxonOf<TId>> taxa)
        where TId : struct, IEntityId<TId>
    {
        json.WriteStartArray(name);
        foreach (var taxon in taxa)
            WriteTaxon(json, taxon);
        json.WriteEndArray();
    }

    private static void WriteTaxon<TId>(Utf8JsonWriter json, TaxonOf<TId>? taxon)
        where TId : struct, IEntityId<TId>
    {
        if (taxon is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("id"u8, EntityId.Format(taxon.Id));
        json.WriteString("name"u8, taxon.Name);
        json.WriteString("slug"u8, taxon.Slug);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, Money? money)
    {
        if (money is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("amount"u8, money.Amount);
        json.WriteString("currency"u8, money.Currency.Code);
        json.WriteEndObject();
    }

    private static void WriteImages(Utf8JsonWriter json, ProductDetails product)
    {
        json.WriteStartArray("images"u8);
        foreach (var image in product.Images)
        {
            json.WriteStartObject();
            json.WriteString("url"u8, image.Url);
            json.WriteString("alt"u8, image.Alt);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSeller(Utf8JsonWriter json, SellerReference? seller)
    {
        if (seller is null)
        {
            json.WriteNull("seller"u8);
            return;
        }

        json.WriteStartObject("seller"u8);
        json.WriteString("id"u8, EntityId.Format(seller.Id));
        json.WriteString("storeName"u8, seller.StoreName);
        json.WriteEndObject();
    }
}
