using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Shop.EmbeddedPostgres.Processes;

namespace Shop.EmbeddedPostgres.Tests;

public sealed class EmbeddedServerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shop-embedded-").FullName;

    [Fact]
    public async Task Embedded_database_listens_only_on_a_local_socket()
    {
        await using var server = await Start();

        (await Ask(server, "SHOW listen_addresses")).Should().Be("");
    }

    [Fact]
    public async Task Embedded_database_has_one_role_that_owns_it_and_one_that_serves_and_neither_is_superuser()
    {
        await using var server = await Start();

        const string role = "SELECT current_user || ' ' || rolsuper::text || ' ' || rolcreaterole::text || ' ' || rolcreatedb::text FROM pg_roles WHERE rolname = current_user";
        (await Ask(server.Connections.Migrating, role)).Should().Be("shop_owner false false false");
        (await Ask(server.Connections.Serving, role)).Should().Be("shop_app false false false");
        (await Ask(server.Connections.Migrating, "SELECT has_schema_privilege('public', 'CREATE')")).Should().Be(true);
        (await Ask(server.Connections.Serving, "SELECT has_schema_privilege('public', 'CREATE')")).Should().Be(false);
    }

    [Fact]
    public async Task Embedded_database_of_one_superuser_gets_both_roles_with_its_tables_and_functions()
    {
        await using (var earlier = await Start())
        {
            var superuser = new NpgsqlConnectionStringBuilder(earlier.Connections.Serving) { Username = Cluster.User }.ConnectionString;
            await Ask(superuser, $"""
                CREATE TABLE kept (id bigint GENERATED ALWAYS AS IDENTITY, name text);
                CREATE FUNCTION answer() RETURNS int LANGUAGE sql AS 'SELECT 42';
                CREATE EXTENSION pg_trgm;
                ALTER DATABASE {Cluster.Database} OWNER TO {Cluster.User}
                """);
        }

        await using var next = await Start();

        const string owners = "SELECT count(*) FILTER (WHERE owner <> 'shop_owner'::regrole) FROM (SELECT relowner AS owner FROM pg_class WHERE relname ~ '^kept' UNION ALL SELECT proowner FROM pg_proc WHERE proname = 'answer') AS owned";
        (await Ask(next, owners)).Should().Be(0L);
        (await Ask(next, "ALTER TABLE kept ADD COLUMN more int; SELECT 1")).Should().Be(1);
    }

    [Fact]
    public async Task Embedded_server_gains_no_privileges_and_has_none_when_its_account_reaches_the_data_folder()
    {
        if (OperatingSystem.IsWindows())
            return;

        File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        await using var server = await Start();

        var status = await File.ReadAllLinesAsync($"/proc/{server.ProcessId}/status");

        if (Environment.IsPrivilegedProcess)
            status.Should().Contain("NoNewPrivs:\t1").And.Contain(line => line.StartsWith("CapAmb:") && line.EndsWith("\t0000000000000000"));
    }

    [Fact]
    public async Task Embedded_database_flushes_commits_to_survive_a_machine_failure()
    {
        await using var server = await StartDurable();

        (await Ask(server, "SELECT string_agg(setting, ' ') FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')"))
            .Should().Be("on on on");
    }

    [Fact]
    public async Task Embedded_database_has_the_same_data_at_its_second_start()
    {
        await using (var first = await Start())
            await Ask(first, "CREATE TABLE kept AS SELECT 42 AS answer");

        await using var second = await Start();

        (await Ask(second, "SELECT answer FROM kept")).Should().Be(42);
    }

    [Fact]
    public async Task Embedded_database_leaves_no_process_and_no_pid_file_when_stopped()
    {
        var server = await Start();
        var id = server.ProcessId;

        await server.DisposeAsync();

        FluentActions.Invoking(() => Process.GetProcessById(id)).Should().Throw<ArgumentException>();
        File.Exists(Path.Combine(_folder, "postgres", "postmaster.pid")).Should().BeFalse();
    }

    [Fact]
    public async Task Embedded_database_stops_while_a_client_is_connected()
    {
        var server = await Start();
        await using var connection = new NpgsqlConnection(server.Connections.Serving);
        await connection.OpenAsync();

        await server.DisposeAsync();

        File.Exists(Path.Combine(_folder, "postgres", "postmaster.pid")).Should().BeFalse();
    }

    [Fact]
    public async Task Embedded_database_refuses_a_data_folder_that_is_in_use()
    {
        await using var first = await Start();

        var second = await FluentActions.Invoking(Start).Should().ThrowAsync<EmbeddedServerException>();

        second.WithMessage($"*Another Shop (process {Environment.ProcessId})*");
        (await Ask(first, "SELECT 1")).Should().Be(1);
    }

    [Fact]
    public async Task Embedded_database_recovers_when_its_server_was_killed()
    {
        await using (var killed = await StartDurable())
        {
            await Ask(killed, "CREATE TABLE kept AS SELECT 42 AS answer");
            Signal.Kill.Send(killed.ProcessId);
        }

        await using var next = await Start();

        (await Ask(next, "SELECT answer FROM kept")).Should().Be(42);
    }

    [Fact]
    public async Task Embedded_database_restarts_with_its_data_when_its_server_ends_unexpectedly()
    {
        await using var postgres = await StartDurable();
        await Ask(postgres, "CREATE TABLE kept AS SELECT 42 AS answer");
        var killed = postgres.ProcessId;

        Signal.Kill.Send(killed);
        await Eventually(async () => postgres.ProcessId != killed && await Ask(postgres, "SELECT 1") is 1);

        (await Ask(postgres, "SELECT answer FROM kept")).Should().Be(42);
    }

    [Fact]
    public async Task Embedded_database_takes_over_from_a_server_left_running()
    {
        await using (var first = await Start())
            await Ask(first, "CREATE TABLE kept AS SELECT 42 AS answer");
        using var leftBehind = await ServeWithoutClaim();

        await using var next = await Start();

        (await Ask(next, "SELECT answer FROM kept")).Should().Be(42);
        await leftBehind.Exited;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(999_999_999)]
    public async Task Embedded_database_starts_with_the_pid_file_of_a_crashed_machine(int process)
    {
        await (await Start()).DisposeAsync();
        await File.WriteAllTextAsync(Path.Combine(_folder, "postgres", "postmaster.pid"), $"{process}\n{_folder}/postgres\n1700000000\n5432\n\n\n 0 0\nready\n");

        await using var server = await Start();

        (await Ask(server, "SELECT 1")).Should().Be(1);
    }

    [Fact]
    public async Task Embedded_database_starts_over_when_it_was_killed_while_creating_its_files()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "postgres.4711.new", "base"));

        await using var server = await Start();

        Directory.EnumerateDirectories(_folder).Should().Equal(Path.Combine(_folder, "postgres"));
    }

    [Fact]
    public async Task Embedded_database_does_not_change_a_folder_that_is_not_a_cluster()
    {
        var file = Directory.CreateDirectory(Path.Combine(_folder, "postgres")).FullName + "/precious.txt";
        await File.WriteAllTextAsync(file, "mine");

        await FluentActions.Invoking(Start).Should().ThrowAsync<EmbeddedServerException>();

        File.Exists(file).Should().BeTrue();
    }

    [Fact]
    public async Task Embedded_database_serves_a_data_folder_with_a_path_too_long_for_a_socket()
    {
        await using var server = await Start(Path.Combine(_folder, new string('d', 120)));

        (await Ask(server, "SELECT 1")).Should().Be(1);
    }

    [Fact]
    public async Task Embedded_database_serves_a_data_folder_with_a_comma_in_its_name()
    {
        await using var server = await Start(Path.Combine(_folder, "mine, yours"));

        (await Ask(server, "SELECT 1")).Should().Be(1);
    }

    [Fact]
    public async Task Start_error_names_the_missing_binaries()
    {
        var options = new EmbeddedServerOptions { DataFolder = _folder, Binaries = "/nowhere" };

        var start = () => Start(options);

        (await start.Should().ThrowAsync<EmbeddedServerException>()).WithMessage("*'/nowhere'*Shop:PostgresBinaries*");
    }

    [Fact]
    public async Task Start_error_names_the_version_that_created_the_cluster_when_it_differs()
    {
        await (await Start()).DisposeAsync();
        await File.WriteAllTextAsync(Path.Combine(_folder, "postgres", "PG_VERSION"), "9\n");

        (await FluentActions.Invoking(Start).Should().ThrowAsync<EmbeddedServerException>()).WithMessage("*created by PostgreSQL 9*");
    }

    [Fact]
    public async Task Start_error_contains_the_reason_given_by_the_server()
    {
        await (await Start()).DisposeAsync();
        await File.AppendAllTextAsync(Path.Combine(_folder, "postgres", "postgresql.conf"), "nonsense = 1\n");

        (await FluentActions.Invoking(Start).Should().ThrowAsync<EmbeddedServerException>()).WithMessage("*postgresql.conf*contains errors.");
    }

    [Fact]
    public async Task Embedded_database_refuses_a_data_folder_that_cannot_be_written()
    {
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "");

        var start = () => Start(Path.Combine(file, "data"));

        (await start.Should().ThrowAsync<EmbeddedServerException>()).WithMessage("*cannot be written*");
    }

    [Fact]
    public async Task Embedded_database_releases_the_data_folder_when_it_cannot_start()
    {
        var options = new EmbeddedServerOptions { DataFolder = _folder, Binaries = "/nowhere" };
        await FluentActions.Invoking(() => Start(options)).Should().ThrowAsync<EmbeddedServerException>();

        await using var server = await Start();

        (await Ask(server, "SELECT 1")).Should().Be(1);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<EmbeddedServer> Start() => Start(_folder);

    private Task<EmbeddedServer> StartDurable() => Start(new EmbeddedServerOptions { DataFolder = _folder });

    private static Task<EmbeddedServer> Start(string folder) => Start(new EmbeddedServerOptions { DataFolder = folder, Durable = false });

    private static Task<EmbeddedServer> Start(EmbeddedServerOptions options) =>
        EmbeddedServer.Start(options, NullLogger.Instance, CancellationToken.None);

    private async Task<ServerProcess> ServeWithoutClaim()
    {
        using var folder = DataFolder.Claim(_folder);
        var options = new EmbeddedServerOptions { DataFolder = _folder };
        var account = ServerAccount.For(folder);
        var socket = SocketFolder.For(folder, account);
        var binaries = PostgresBinaries.Find(options, folder.Cluster);
        var server = new ServerProcess(account.Serves(ServerSettings.CommandLine(binaries, folder, socket, options)), NullLogger.Instance);
        await server.Start();
        (await Readiness.Of(server, ServerSettings.ConnectionString(socket.Path, options), CancellationToken.None)).Should().BeTrue();
        return server;
    }

    private static async Task Eventually(Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            try
            {
                if (await isSo())
                    return;
            }
            catch (NpgsqlException) when (!limit.IsCancellationRequested)
            {
                // The server does not accept connections yet.
            }

            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static Task<object?> Ask(EmbeddedServer server, string sql) => Ask(server.Connections.Migrating, sql);

    private static async Task<object?> Ask(string connectionString, string sql)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
