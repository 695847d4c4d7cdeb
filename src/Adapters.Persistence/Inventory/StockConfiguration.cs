using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Adapters.Persistence.Catalog;
using Shop.Adapters.Persistence.Storage.Conventions;
using Shop.Domain.Inventory;

namespace Shop.Adapters.Persistence.Inventory;

internal sealed class StockConfiguration : IEntityTypeConfiguration<Stock>, IEntityTypeConfiguration<StockMovement>
{
    public void Configure(EntityTypeBuilder<Stock> builder)
    {
        builder.ToTable("stocks", table =>
        {
            table.HasCheckConstraint("ck_stocks_reserved", "reserved >= 0");
            table.HasCheckConstraint("ck_stocks_on_hand", "on_hand >= reserved");
        });
        builder.HasKey(stock => stock.VariantId);
        builder.IsVersioned();
        builder.Ignore(stock => stock.Available);
        builder.HasOne<VariantRecord>().WithOne().HasForeignKey<Stock>(stock => stock.VariantId).OnDelete(DeleteBehavior.Restrict);

        // Never loaded: the list contains only the movements of this unit of work, which are inserted.
        builder.HasMany(stock => stock.Movements).WithOne().HasForeignKey(movement => movement.VariantId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(stock => stock.Movements).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<StockMovement> builder)
    {
        builder.ToTable("stock_movements");
        builder.HasKey(movement => movement.Id);
        builder.Property(movement => movement.Id).ValueGeneratedNever();
        builder.HasIndex(movement => new { movement.VariantId, movement.Id }).HasDatabaseName("ix_stock_movements_variant");
    }
}
