using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Shop.Adapters.Persistence.Storage;
using Shop.Adapters.Persistence.Storage.Conventions;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Catalog;

internal sealed class ProductConfiguration : IEntityTypeConfiguration<Product>
{
    /// <summary>Generated columns; not part of the domain model.</summary>
    public const string EffectivePrice = "EffectivePriceAmount";
    public const string FoldedName = "FoldedName";
    public const string FoldedSku = "FoldedSku";

    private const string IsLive = "deleted_at IS NULL";

    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.ToTable("products", table =>
        {
            table.HasCheckConstraint("ck_products_price", "price_amount >= 0");
            table.HasCheckConstraint("ck_products_sale_price", "sale_price_amount >= 0 AND sale_price_amount < price_amount");
        });
        builder.HasKey(product => product.Id);
        builder.IsVersioned();

        builder.Property(product => product.SellerId);
        builder.Property(product => product.CreatedAt);
        builder.Property(product => product.CategoryIds).StoreAsUuids();
        builder.Property(product => product.TagIds).StoreAsUuids();
        builder.Property(product => product.Images).StoreAsJson();
        builder.HasMoney(product => product.Price);
        builder.HasMoney(product => product.SalePrice, required: false);
        builder.Ignore(product => product.EffectivePrice);

        builder.Property<long>(EffectivePrice).HasComputedColumnSql("coalesce(sale_price_amount, price_amount)", stored: true);
        builder.Property<string>(FoldedName).HasComputedColumnSql(Collations.Folded("name"), stored: true).UseCollation(Collations.Unicode).IsRequired();
        builder.Property<string>(FoldedSku).HasComputedColumnSql(Collations.Folded("sku"), stored: true).UseCollation(Collations.Ordinal).IsRequired();

        builder.HasIndex(FoldedSku).IsUnique().HasFilter(IsLive).HasDatabaseName(UniqueConstraints.ProductSku);
        builder.HasIndex(FoldedName).IsUnique().HasFilter(IsLive).HasDatabaseName(UniqueConstraints.ProductName);
        builder.HasIndex(product => product.Slug).IsUnique().HasFilter(IsLive).HasDatabaseName(UniqueConstraints.ProductSlug);
        builder.HasIndex(EffectivePrice, nameof(Product.Id)).HasFilter(IsLive).HasDatabaseName("ix_products_effective_price");
        builder.HasIndex(product => product.CategoryIds).HasMethod("gin").HasDatabaseName("ix_products_category_ids");
        builder.HasIndex(product => product.TagIds).HasMethod("gin").HasDatabaseName("ix_products_tag_ids");
        builder.HasIndex(product => new { product.BrandId, product.Id }).HasFilter(IsLive).HasDatabaseName("ix_products_brand");
        builder.HasIndex(product => new { product.CollectionId, product.Id }).HasFilter(IsLive).HasDatabaseName("ix_products_collection");
        builder.HasIndex(product => new { product.SellerId, product.Id }).HasFilter(IsLive).HasDatabaseName("ix_products_seller");
        builder.HasIndex(product => new { product.Status, product.Id })
            .HasFilter($"{IsLive} AND status <> 'Published'").HasDatabaseName("ix_products_unpublished");
    }
}

internal static class IdsColumn
{
    public static void StoreAsUuids<TId>(this PropertyBuilder<IReadOnlyList<TId>> property)
        where TId : struct, IEntityId<TId> =>
        property.HasConversion(
            new ValueConverter<IReadOnlyList<TId>, Guid[]>(ids => ids.Select(id => id.Value).ToArray(), values => FromUuids<TId>(values)),
            new ValueComparer<IReadOnlyList<TId>>(
                (left, right) => left!.SequenceEqual(right!),
                ids => ids.Aggregate(0, (hash, id) => HashCode.Combine(hash, id)),
                ids => ids));

    internal static IReadOnlyList<TId> FromUuids<TId>(Guid[] values)
        where TId : struct, IEntityId<TId> =>
        [.. values.Select(TId.From)];
}
