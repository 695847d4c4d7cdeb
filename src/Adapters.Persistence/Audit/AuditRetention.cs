using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql;
using NpgsqlTypes;
using Shop.Adapters.Persistence.Model;

namespace Shop.Adapters.Persistence.Audit;

/// <summary>How long audit entries are stored at least, in a single row, which the serving role cannot change.</summary>
internal sealed class AuditRetention
{
    private const int BatchSize = 1000;

    public required short Id { get; init; }

    /// <summary>Null for ever.</summary>
    public required TimeSpan? Period { get; init; }

    /// <summary>Stores the period. A role that may not do that has to leave it out or name the stored one.</summary>
    public static async Task Store(TimeSpan? period, NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var compare = new NpgsqlCommand(
            "SELECT period IS DISTINCT FROM $1 AND ($1 IS NOT NULL OR has_table_privilege('audit_retention', 'UPDATE')) FROM audit_retention", connection)
        {
            Parameters = { ValueOf(period) },
        };
        if (await compare.ExecuteScalarAsync(cancellation) is not true)
            return;

        await using var change = new NpgsqlCommand("UPDATE audit_retention SET period = $1", connection) { Parameters = { ValueOf(period) } };
        await change.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Removes the entries older than the period in batches, by a function of the role that owns them.</summary>
    public static async Task RemoveOld(ShopDbContext db, CancellationToken cancellation)
    {
        while (await db.Database.SqlQuery<int>($"""SELECT remove_old_audit_entries({BatchSize}) AS "Value" """).ToListAsync(cancellation) is [BatchSize])
        {
            // A full batch leaves more.
        }
    }

    private static NpgsqlParameter ValueOf(TimeSpan? period) => new() { NpgsqlDbType = NpgsqlDbType.Interval, Value = (object?)period ?? DBNull.Value };
}

internal sealed class AuditRetentionConfiguration : IEntityTypeConfiguration<AuditRetention>
{
    public void Configure(EntityTypeBuilder<AuditRetention> builder)
    {
        builder.ToTable("audit_retention", table =>
        {
            table.HasCheckConstraint("ck_audit_retention_one", "id = 1");
            table.HasCheckConstraint("ck_audit_retention_period", "period >= interval '1 day'");
        });
        builder.HasKey(retention => retention.Id);
        builder.Property(retention => retention.Id).ValueGeneratedNever();
        builder.HasData(new AuditRetention { Id = 1, Period = null });
    }
}
