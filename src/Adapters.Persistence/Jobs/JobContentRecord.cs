using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Domain.Jobs;

namespace Shop.Adapters.Persistence.Jobs;

/// <summary>A chunk of the file of a job.</summary>
internal sealed class JobContentRecord
{
    public required JobId JobId { get; init; }

    public required int Number { get; init; }

    public required byte[] Data { get; init; }
}

internal sealed class JobContentConfiguration : IEntityTypeConfiguration<JobContentRecord>
{
    public void Configure(EntityTypeBuilder<JobContentRecord> builder)
    {
        builder.ToTable("job_contents");
        builder.HasKey(part => new { part.JobId, part.Number });
    }
}
