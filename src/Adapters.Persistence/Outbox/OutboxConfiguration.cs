using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shop.Adapters.Persistence.Outbox;

internal sealed class OutboxConfiguration : IEntityTypeConfiguration<OutboxRecord>, IEntityTypeConfiguration<DeliveryRecord>
{
    public void Configure(EntityTypeBuilder<OutboxRecord> builder)
    {
        builder.ToTable("outbox");
        builder.HasKey(record => record.Position);
        builder.Property(record => record.Position).UseIdentityAlwaysColumn();
        builder.Property(record => record.Data).HasColumnType("jsonb");
        builder.Property(record => record.Cause).HasColumnType("jsonb");
        builder.Property(record => record.IsDelivered).HasDefaultValue(false);
    }

    public void Configure(EntityTypeBuilder<DeliveryRecord> builder)
    {
        builder.ToTable("deliveries");
        builder.HasKey(record => record.Id);
        builder.Property(record => record.Id).UseIdentityAlwaysColumn();
        builder.Property(record => record.Data).HasColumnType("jsonb");
        builder.Property(record => record.Cause).HasColumnType("jsonb");
        builder.Property(record => record.LeaseNumber).HasDefaultValue(0);
        builder.Property(record => record.Interruptions).HasDefaultValue(0);
        builder.HasIndex(record => record.NextAttemptAt).HasFilter("state = 'Pending'").HasDatabaseName("ix_deliveries_due");
        builder.Property(record => record.Priority).HasDefaultValue((short)0);
        builder.HasIndex(record => new { record.Reaction, record.Priority, record.NextAttemptAt })
            .HasFilter("state = 'Pending'").HasDatabaseName("ix_deliveries_due_of_reaction");
        builder.HasIndex(record => new { record.Reaction, record.AccountId, record.Id })
            .HasFilter("state = 'Pending' AND priority = 0 AND account_id IS NOT NULL").HasDatabaseName("ix_deliveries_share");
        builder.HasIndex(record => new { record.Reaction, record.Subject, record.Id })
            .HasFilter("state = 'Pending'").HasDatabaseName("ix_deliveries_order");
        builder.HasIndex(record => new { record.State, record.Id })
            .HasFilter("state = 'Dead' OR last_error IS NOT NULL").HasDatabaseName("ix_deliveries_failed");
    }
}
