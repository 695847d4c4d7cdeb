using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Adapters.Persistence.Storage.Conventions;
using Shop.Domain.Orders;

namespace Shop.Adapters.Persistence.Orders;

internal sealed class OrderConfiguration : IEntityTypeConfiguration<Order>, IEntityTypeConfiguration<OrderLine>
{
    /// <summary>The UTC day of the payment; a generated column, not part of the domain model.</summary>
    public const string PaidOn = "PaidOn";

    /// <summary>The foreign key of a line, not part of the domain model.</summary>
    public const string OrderKey = "OrderId";

    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("orders");
        builder.HasKey(order => order.Id);
        builder.IsVersioned();
        builder.Property(order => order.BuyerId);
        builder.Property(order => order.CreatedAt);
        builder.HasMoney(order => order.Total);
        builder.Property(order => order.Adjustments).StoreAsJson();
        builder.Property(order => order.ShippingAddress).StoreAsJson();
        builder.Property(order => order.History).StoreAsJson();
        builder.Property(order => order.Refund).StoreAsJson();
        builder.HasMany(order => order.Lines).WithOne().HasForeignKey(OrderKey);
        builder.Navigation(order => order.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Property<DateOnly?>(PaidOn).HasComputedColumnSql("(paid_at AT TIME ZONE 'UTC')::date", stored: true);
        builder.HasIndex(PaidOn).HasFilter("paid_on IS NOT NULL").HasDatabaseName("ix_orders_paid_on");
        builder.HasIndex(order => new { order.BuyerId, order.Id }).HasDatabaseName("ix_orders_buyer");
        builder.HasIndex(order => order.BuyerId, "ix_orders_open").HasFilter("status = 'Pending'");
        builder.HasIndex(order => new { order.Status, order.Id }).HasDatabaseName("ix_orders_status");
    }

    public void Configure(EntityTypeBuilder<OrderLine> builder)
    {
        builder.ToTable("order_lines", table => table.HasCheckConstraint("ck_order_lines_quantity", "quantity > 0"));
        builder.Property<OrderId>(OrderKey);
        builder.HasKey(OrderKey, nameof(OrderLine.Position));
        builder.Property(line => line.Position).ValueGeneratedNever();
        builder.Property(line => line.VariantId);
        builder.Property(line => line.SellerId);
        builder.Property(line => line.Sku);
        builder.Property(line => line.Name);
        builder.Property(line => line.Quantity);
        builder.HasMoney(line => line.UnitPrice);
        builder.Ignore(line => line.Total);
        builder.Ignore(line => line.ProductId);
        builder.HasIndex(nameof(OrderLine.SellerId), OrderKey).HasFilter("seller_id IS NOT NULL").HasDatabaseName("ix_order_lines_seller");
    }
}
