using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Adapters.Persistence.Storage.Conventions;
using Shop.Application.Operations;

namespace Shop.Adapters.Persistence.Operations;

/// <summary>A run of the consistency checks, from its request to its report.</summary>
internal sealed class ConsistencyReportRecord
{
    public long Id { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>Until when the run belongs to an instance.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>The report; null while the run has not ended.</summary>
    public ConsistencyReport? Report { get; init; }
}

internal sealed class ConsistencyReportConfiguration : IEntityTypeConfiguration<ConsistencyReportRecord>
{
    public void Configure(EntityTypeBuilder<ConsistencyReportRecord> builder)
    {
        builder.ToTable("consistency_reports");
        builder.HasKey(record => record.Id);
        builder.Property(record => record.Id).UseIdentityAlwaysColumn();
        builder.Property(record => record.Report).StoreAsJson();
    }
}
