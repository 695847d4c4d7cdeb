using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Operations;

/// <summary>An <see cref="Application.Operations.Instance"/> with its last heartbeat.</summary>
internal sealed class InstanceRecord
{
    public required InstanceId Id { get; init; }

    public required string Version { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; init; }
}

internal sealed class InstanceConfiguration : IEntityTypeConfiguration<InstanceRecord>
{
    public void Configure(EntityTypeBuilder<InstanceRecord> builder)
    {
        builder.ToTable("instances");
        builder.HasKey(record => record.Id);
    }
}
