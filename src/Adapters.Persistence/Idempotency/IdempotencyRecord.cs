using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Adapters.Persistence.Storage.Conventions;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Persistence.Idempotency;

/// <summary>The stored response of a request with an idempotency key.</summary>
internal sealed class IdempotencyRecord
{
    public required AccountId Caller { get; init; }

    public required string Path { get; init; }

    public required string Key { get; init; }

    public required string Fingerprint { get; init; }

    public required int Status { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public required byte[] Body { get; init; }

    public required DateTimeOffset At { get; init; }

    public static IdempotencyRecord Of(IdempotencyKey key, StoredAnswer answer) => new()
    {
        Caller = key.Caller,
        Path = key.Path,
        Key = key.Key,
        Fingerprint = answer.Fingerprint,
        Status = answer.Status,
        Headers = answer.Headers,
        Body = answer.Body,
        At = answer.At,
    };

    public StoredAnswer ToAnswer() => new(Fingerprint, Status, Headers, Body, At);
}

internal sealed class IdempotencyConfiguration : IEntityTypeConfiguration<IdempotencyRecord>
{
    public void Configure(EntityTypeBuilder<IdempotencyRecord> builder)
    {
        builder.ToTable("idempotency_records");
        builder.HasKey(record => new { record.Caller, record.Path, record.Key });
        builder.Property(record => record.Headers).StoreAsJson();
        builder.HasIndex(record => record.At).HasDatabaseName("ix_idempotency_records_at");
    }
}
