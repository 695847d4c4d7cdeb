using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shop.Adapters.Persistence.Events;

internal sealed class EventConfiguration : IEntityTypeConfiguration<EventRecord>
{
    public void Configure(EntityTypeBuilder<EventRecord> builder)
    {
        builder.ToTable("events");
        builder.HasKey(record => record.Sequence);
        builder.Property(record => record.Sequence).ValueGeneratedNever();
        builder.Property(record => record.Data).HasColumnType("jsonb");
        builder.HasIndex(record => new { record.Audience, record.Sequence }).HasDatabaseName("ix_events_audience");
    }
}
