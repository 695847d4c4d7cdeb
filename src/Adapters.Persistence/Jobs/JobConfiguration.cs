using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Adapters.Persistence.Storage.Conventions;
using Shop.Domain.Jobs;

namespace Shop.Adapters.Persistence.Jobs;

internal sealed class JobConfiguration : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable("jobs");
        builder.HasKey(job => job.Id);
        builder.IsVersioned();
        builder.Property(job => job.Kind);
        builder.Property(job => job.StartedBy);
        builder.Property(job => job.Format);
        builder.Property(job => job.DryRun);
        builder.Property(job => job.Upsert);
        builder.Property(job => job.Total);
        builder.Property(job => job.CreatedAt);
        builder.HasLease(job => job.Lease, alwaysEnds: true);
        builder.Property(job => job.Errors).StoreAsJson();
        builder.HasIndex(job => job.Id).HasFilter("status IN ('Queued', 'Running')").HasDatabaseName("ix_jobs_open");
    }
}
