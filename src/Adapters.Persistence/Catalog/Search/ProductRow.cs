using System.Text.Json;
using Npgsql;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Json;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Catalog.Search;

/// <summary>A product with joined values of other tables, as <see cref="ProductSql.Columns"/> selects it.</summary>
/// <param name="Key">The sort key, see <see cref="ProductOrder"/>.</param>
internal sealed record ProductRow(
    Guid Id, string Key, Guid? SellerId, string? StoreName, string Sku, string Slug, string Name, string? Description,
    Guid? BrandId, string? BrandName, string[] Categories, string[] Tags, Guid? CollectionId, string? CollectionName, string? CollectionSlug,
    string? Unit, long Price, long? SalePrice, string Currency, string Status, string Images, int Available, long StockVersion,
    long Version, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    public ProductPlace Place => new(Id, Key);

    /// <summary>In the order of the columns of <see cref="ProductSql"/>.</summary>
    public static ProductRow Read(NpgsqlDataReader row)
    {
        return new ProductRow(
            row.GetGuid(0), row.GetString(1), Id(2), Text(3), row.GetString(4), row.GetString(5), row.GetString(6), Text(7),
            Id(8), Text(9), row.GetFieldValue<string[]>(10), row.GetFieldValue<string[]>(11), Id(12), Text(13), Text(14),
            Text(15), row.GetInt64(16), row.IsDBNull(17) ? null : row.GetInt64(17), row.GetString(18), row.GetString(19), row.GetString(20), row.GetInt32(21), row.GetInt64(22),
            row.GetInt64(23), row.GetFieldValue<DateTimeOffset>(24), row.GetFieldValue<DateTimeOffset>(25));

        Guid? Id(int column) => row.IsDBNull(column) ? null : row.GetGuid(column);
        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }

    public ProductDetails ToDetails()
    {
        var currency = Domain.Shared.Currency.Of(Currency);
        return new ProductDetails(
            new ProductId(Id),
            Sku,
            Slug,
            Name,
            Description,
            BrandId is { } brand && BrandName is not null ? new BrandReference(new BrandId(brand), BrandName) : null,
            Taxonomy(Categories, id => new CategoryId(id)),
            Taxonomy(Tags, id => new TagId(id)),
            CollectionId is { } collection && CollectionName is not null
                ? new TaxonOf<CollectionId>(new CollectionId(collection), CollectionName, CollectionSlug!)
                : null,
            Unit,
            Money.Of(Price, currency),
            SalePrice is { } salePrice ? Money.Of(salePrice, currency) : null,
            Enum.Parse<ProductStatus>(Status),
            Images == "[]" ? [] : JsonSerializer.Deserialize<IReadOnlyList<ProductImage>>(Images, ShopJson.Options)!,
            Available,
            StockVersion,
            SellerId is { } seller ? new SellerReference(new AccountId(seller), StoreName) : null,
            Version,
            CreatedAt,
            UpdatedAt);
    }

    public bool IsVisibleTo(Actor? actor) =>
        Status == nameof(ProductStatus.Published) || actor?.Role == AccountRole.Admin || (actor is not null && SellerId == actor.Id.Value);

    private static TaxonOf<TId>[] Taxonomy<TId>(string[] taxa, Func<Guid, TId> id) =>
        [.. taxa.Select(taxon => taxon.Split(' ', 3)).Select(parts => new TaxonOf<TId>(id(Guid.Parse(parts[0])), parts[2], parts[1]))];
}
