using Npgsql;
using Shop.Application.Ports.Operations;

namespace Shop.Adapters.Persistence.Schema;

/// <summary>The database role that serves requests, which may be another one than the role that migrates.</summary>
internal static class ServingRole
{
    private const string AppendOnly = "'audit_entries', 'stock_movements'";

    private const string ReadOnly = "'audit_retention'";

    private const string Grant = $"""
        DO $$
        DECLARE
            serving text := current_setting('shop.serving_role');
            item record;
        BEGIN
            EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', serving);
            IF pg_has_role((SELECT datdba FROM pg_database WHERE datname = current_database()), 'USAGE') THEN
                EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
            END IF;
            FOR item IN
                SELECT c.oid::regclass AS name, c.relname, c.relkind FROM pg_class AS c
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'S') AND pg_has_role(c.relowner, 'USAGE')
            LOOP
                IF item.relkind = 'S' THEN
                    EXECUTE format('GRANT USAGE ON SEQUENCE %s TO %I', item.name, serving);
                ELSIF item.relname = '__EFMigrationsHistory' THEN
                    EXECUTE format('GRANT SELECT ON %s TO %I', item.name, serving);
                ELSIF item.relname IN ({ReadOnly}) THEN
                    EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON %s FROM %I', item.name, serving);
                    EXECUTE format('GRANT SELECT ON %s TO %I', item.name, serving);
                ELSIF item.relname IN ({AppendOnly}) THEN
                    EXECUTE format('GRANT SELECT, INSERT ON %s TO %I', item.name, serving);
                ELSE
                    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO %I', item.name, serving);
                END IF;
            END LOOP;
        END
        $$
        """;

    /// <summary>What the role may do beyond serving, and which tables it cannot use.</summary>
    public const string Rights = $"""
        WITH tables AS (
            SELECT c.oid, c.relname, c.relowner, c.relname IN ({AppendOnly}) AS append_only, c.relname IN ({ReadOnly}) AS read_only FROM pg_class AS c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '__EFMigrationsHistory'
              AND NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'))
        SELECT current_user::text, array_remove(ARRAY[
            (SELECT 'is a superuser' FROM pg_roles WHERE rolname = current_user AND rolsuper),
            (SELECT 'creates roles' FROM pg_roles WHERE rolname = current_user AND rolcreaterole),
            (SELECT 'bypasses row security' FROM pg_roles WHERE rolname = current_user AND rolbypassrls AND NOT rolsuper),
            (SELECT 'creates tables' WHERE has_schema_privilege('public', 'CREATE') OR has_database_privilege(current_database(), 'CREATE')),
            (SELECT 'owns tables' WHERE EXISTS (SELECT FROM tables WHERE pg_has_role(relowner, 'USAGE'))),
            (SELECT 'rewrites ' || string_agg(relname, ', ' ORDER BY relname) FROM tables
             WHERE (append_only OR read_only) AND has_table_privilege(oid, 'UPDATE, DELETE, TRUNCATE'))], NULL),
            ARRAY(SELECT relname::text FROM tables
                  WHERE NOT (has_table_privilege(oid, 'SELECT') AND (read_only OR has_table_privilege(oid, 'INSERT')
                             AND (append_only OR has_table_privilege(oid, 'UPDATE') AND has_table_privilege(oid, 'DELETE'))))
                  ORDER BY relname)
        """;

    public static async Task GrantTo(string role, NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using (var name = new NpgsqlCommand("SELECT set_config('shop.serving_role', $1, false)", connection))
        {
            name.Parameters.Add(new NpgsqlParameter<string> { TypedValue = role });
            await name.ExecuteNonQueryAsync(cancellation);
        }

        await using var grant = new NpgsqlCommand(Grant, connection);
        await grant.ExecuteNonQueryAsync(cancellation);
    }

    public static async Task<ServingRights> Read(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Rights);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await ReadRights(reader, cancellation);
    }

    /// <summary>Reads the result of <see cref="Rights"/>.</summary>
    public static async Task<ServingRights> ReadRights(NpgsqlDataReader rights, CancellationToken cancellation)
    {
        await rights.ReadAsync(cancellation);
        return new ServingRights(
            await rights.GetFieldValueAsync<string>(0, cancellation),
            await rights.GetFieldValueAsync<string[]>(1, cancellation),
            await rights.GetFieldValueAsync<string[]>(2, cancellation));
    }
}
