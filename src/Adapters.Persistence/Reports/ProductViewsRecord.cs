using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Persistence.Reports;

/// <summary>Number of views of a product on one day. No viewer is stored.</summary>
internal sealed class ProductViewsRecord
{
    public required ProductId ProductId { get; init; }

    public required DateOnly Day { get; init; }

    public required long Views { get; init; }
}

internal sealed class ProductViewsConfiguration : IEntityTypeConfiguration<ProductViewsRecord>
{
    public void Configure(EntityTypeBuilder<ProductViewsRecord> builder)
    {
        builder.ToTable("product_views", table => table.HasCheckConstraint("ck_product_views_views", "views > 0"));
        builder.HasKey(record => new { record.ProductId, record.Day });
        builder.HasIndex(record => new { record.Day, record.ProductId }).IncludeProperties(record => record.Views).HasDatabaseName("ix_product_views_day");
    }
}
