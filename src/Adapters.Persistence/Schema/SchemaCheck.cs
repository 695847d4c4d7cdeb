using Npgsql;
using NpgsqlTypes;
using Shop.Application.Ports.Operations;

namespace Shop.Adapters.Persistence.Schema;

/// <summary>Finds out whether a migration would change anything, in one round trip of the role that serves.</summary>
internal static class SchemaCheck
{
    /// <summary>
    /// The period of the audit log may be left out by an operator whose only role cannot change it. The role that migrates takes temporary tables
    /// from the one that serves.
    /// </summary>
    private const string IsPrepared =
        $"""
        SELECT NOT {KnownMigrations.IsAnyMissing}
           AND (period IS NOT DISTINCT FROM $2 OR ($2 IS NULL AND NOT $3 AND NOT has_table_privilege('audit_retention', 'UPDATE')))
           AND NOT ($3 AND has_database_privilege(current_database(), 'TEMPORARY'))
        FROM audit_retention
        """;

    /// <summary>Null when there is something to migrate, to store or to grant.</summary>
    public static async Task<ServingRights?> Read(NpgsqlDataSource database, bool hasTwoRoles, TimeSpan? auditRetention, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand(IsPrepared)
                {
                    Parameters =
                    {
                        KnownMigrations.Ids,
                        new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Interval, Value = (object?)auditRetention ?? DBNull.Value },
                        new NpgsqlParameter<bool> { TypedValue = hasTwoRoles },
                    },
                },
                new NpgsqlBatchCommand(ServingRole.Rights),
            },
        };
        try
        {
            await using var reader = await batch.ExecuteReaderAsync(cancellation);
            if (!await reader.ReadAsync(cancellation) || !reader.GetBoolean(0))
                return null;

            await reader.NextResultAsync(cancellation);
            var rights = await ServingRole.ReadRights(reader, cancellation);
            return rights.Unusable.Count > 0 || (hasTwoRoles && rights.Excess.Count > 0) ? null : rights;
        }
        catch (PostgresException unprepared) when (unprepared.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InsufficientPrivilege)
        {
            return null;
        }
    }
}
