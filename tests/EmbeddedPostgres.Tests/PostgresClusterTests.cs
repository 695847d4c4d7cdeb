using Npgsql;
using Shop.Testing.Postgres;

namespace Shop.EmbeddedPostgres.Tests;

public sealed class PostgresClusterTests
{
    [Fact]
    public async Task Cluster_creates_a_separate_database_for_every_caller()
    {
        var databases = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => PostgresCluster.CreateDatabase()));

        databases.Should().OnlyHaveUniqueItems();
        foreach (var database in databases)
            await Execute(database, "CREATE TABLE mine (id int)");
    }

    [Fact]
    public async Task Cluster_creates_a_template_once_and_copies_it()
    {
        var made = 0;
        var template = new DatabaseTemplate(async connectionString =>
        {
            Interlocked.Increment(ref made);
            await Execute(connectionString, "CREATE TABLE copied (id int)");
        });

        var databases = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => PostgresCluster.CreateDatabase(template)));

        made.Should().Be(1);
        foreach (var database in databases)
            await Execute(database, "INSERT INTO copied VALUES (1)");
    }

    private static async Task Execute(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
