using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Persistence.Catalog;

/// <summary>A sellable unit of a product, to which stock and order lines refer. It is stored with its product.</summary>
internal sealed class VariantRecord
{
    public required VariantId Id { get; init; }

    public required ProductId ProductId { get; init; }

    public static VariantRecord DefaultOf(Product product) => new() { Id = VariantId.DefaultOf(product.Id), ProductId = product.Id };
}

internal sealed class VariantConfiguration : IEntityTypeConfiguration<VariantRecord>
{
    public void Configure(EntityTypeBuilder<VariantRecord> builder)
    {
        builder.ToTable("variants");
        builder.HasKey(variant => variant.Id);
        builder.HasOne<Product>().WithMany().HasForeignKey(variant => variant.ProductId);
        builder.HasIndex(variant => variant.ProductId).HasDatabaseName("ix_variants_product");
    }
}
