using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Adapters.Persistence.Storage.Conventions;
using Shop.Domain.Payments;

namespace Shop.Adapters.Persistence.Payments;

internal sealed class PaymentConfiguration : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.ToTable("payments");
        builder.HasKey(payment => payment.Id);
        builder.IsVersioned();
        builder.Property(payment => payment.BuyerId);
        builder.Property(payment => payment.Method);
        builder.HasMoney(payment => payment.Amount);
        builder.Property(payment => payment.Attempts).StoreAsJson();
        builder.HasIndex(payment => payment.OrderId).IsUnique().HasDatabaseName("ux_payments_order");
        builder.HasIndex(payment => payment.ReversalDueAt)
            .HasFilter("reversal_due_at IS NOT NULL AND reversal_finished_at IS NULL").HasDatabaseName("ix_payments_reversal");
    }
}
