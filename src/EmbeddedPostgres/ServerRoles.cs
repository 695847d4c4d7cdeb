using Npgsql;

namespace Shop.EmbeddedPostgres;

/// <summary>
/// The roles of the server: Shop connects as one that owns the database and as one that serves. The superuser of the cluster only creates them.
/// </summary>
internal static class ServerRoles
{
    public const string Owner = "shop_owner";
    public const string Serving = "shop_app";

    /// <summary>Also assigns what the superuser created, as earlier versions did, to the owner.</summary>
    private const string Create = $"""
        DO $$
        DECLARE item record;
        BEGIN
            IF to_regrole('{Owner}') IS NULL THEN
                CREATE ROLE {Owner} LOGIN NOSUPERUSER NOCREATEROLE NOCREATEDB;
            END IF;
            IF to_regrole('{Serving}') IS NULL THEN
                CREATE ROLE {Serving} LOGIN NOSUPERUSER NOCREATEROLE NOCREATEDB;
            END IF;
            IF (SELECT datdba FROM pg_database WHERE datname = current_database()) = '{Owner}'::regrole THEN
                RETURN;
            END IF;
            EXECUTE format('ALTER DATABASE %I OWNER TO {Owner}', current_database());
            ALTER SCHEMA public OWNER TO pg_database_owner;
            IF to_regnamespace('simulated_gateway') IS NOT NULL THEN
                ALTER SCHEMA simulated_gateway OWNER TO {Owner};
            END IF;
            FOR item IN
                SELECT c.oid::regclass AS name FROM pg_class AS c
                WHERE c.relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname IN ('public', 'simulated_gateway')) AND c.relkind = 'r'
                  AND NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            LOOP
                EXECUTE format('ALTER TABLE %s OWNER TO {Owner}', item.name);
            END LOOP;
            FOR item IN
                SELECT p.oid::regprocedure AS name FROM pg_proc AS p
                WHERE p.pronamespace = 'public'::regnamespace
                  AND NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
            LOOP
                EXECUTE format('ALTER ROUTINE %s OWNER TO {Owner}', item.name);
            END LOOP;
            FOR item IN
                SELECT c.collname AS name FROM pg_collation AS c
                WHERE c.collnamespace = 'public'::regnamespace
            LOOP
                EXECUTE format('ALTER COLLATION public.%I OWNER TO {Owner}', item.name);
            END LOOP;
            FOR item IN
                SELECT c.oid::regclass AS name FROM pg_class AS c
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('S', 'v', 'm') AND c.relowner <> '{Owner}'::regrole
                  AND NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('e', 'a', 'i'))
            LOOP
                EXECUTE format('ALTER TABLE %s OWNER TO {Owner}', item.name);
            END LOOP;
        END
        $$
        """;

    /// <param name="superuser">The connection string of the superuser.</param>
    public static async Task EnsureCreated(string superuser, CancellationToken cancellation)
    {
        var settings = new NpgsqlConnectionStringBuilder(superuser) { Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(Create, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public static ServerConnections Connections(string superuser) => new(As(superuser, Serving), As(superuser, Owner));

    private static string As(string connectionString, string role) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Username = role }.ConnectionString;
}
