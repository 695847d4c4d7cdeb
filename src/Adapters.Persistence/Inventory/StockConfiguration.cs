using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
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
        builder.HasKey(stock => stock.ProductId);
        builder.IsVersioned();
        builder.Ignore(stock => stock.Available);

        // Never loaded: the list contains only the movements of this unit of work, which are inserted.
        builder.HasMany(stock => stock.Movements).WithOne().HasForeignKey(movement => movement.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(stock => stock.Movements).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<StockMovement> builder)
    {
        builder.ToTable("stock_movements");
        builder.HasKey(movement => movement.Id);
        builder.Property(movement => movement.Id).ValueGeneratedNever();
        builder.HasIndex(movement => new { movement.ProductId, movement.Id }).HasDatabaseName("ix_stock_movements_product");
    }
}
