using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Adapters.Persistence.Storage.Conventions;
using Shop.Application.Audit;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Audit;

/// <summary>A row of the audit log.</summary>
internal sealed class AuditRecord
{
    public required AuditEntryId Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required AccountId? ById { get; init; }

    public required AccountRole? ByRole { get; init; }

    public required AuditAction Action { get; init; }

    public required string Resource { get; init; }

    public required IReadOnlyList<FieldChange> Changes { get; init; }

    public required string? RequestId { get; init; }

    public static AuditRecord Of(AuditEntry entry, string? requestId) => new()
    {
        Id = entry.Id,
        At = entry.At,
        ById = entry.By?.Id,
        ByRole = entry.By?.Role,
        Action = entry.Action,
        Resource = entry.Resource,
        Changes = entry.Changes,
        RequestId = requestId,
    };

    public AuditEntry ToEntry() =>
        new(Id, At, ById is { } id && ByRole is { } role ? new Actor(id, role) : null, Action, Resource, Changes, RequestId);
}

internal sealed class AuditConfiguration : IEntityTypeConfiguration<AuditRecord>
{
    public void Configure(EntityTypeBuilder<AuditRecord> builder)
    {
        builder.ToTable("audit_entries");
        builder.HasKey(record => record.Id);
        builder.Property(record => record.Changes).StoreAsJson();
        builder.HasIndex(record => new { record.Resource, record.Id }).HasDatabaseName("ix_audit_entries_resource");
        builder.HasIndex(record => new { record.ById, record.Id }).HasDatabaseName("ix_audit_entries_by");
    }
}
