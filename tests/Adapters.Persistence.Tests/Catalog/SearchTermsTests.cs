using Npgsql;
using Shop.Application.Ports.Operations;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Catalog;

/// <summary>The vocabulary with which misspelt words are compared.</summary>
public sealed class SearchTermsTests : IAsyncLifetime
{
    private ShopInstance _shop = null!;
    private NpgsqlDataSource _database = null!;

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopInstance.On(null);
        _database = NpgsqlDataSource.Create(_shop.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        await _shop.DisposeAsync();
    }

    [Fact]
    public async Task Terms_of_a_product_are_in_the_vocabulary_from_its_publication_on()
    {
        var product = await _shop.AddProduct("Zwiebelkuchen", 100, 1);
        await Execute($"UPDATE products SET status = 'Draft' WHERE id = '{product.Value}'; DELETE FROM search_terms");

        await Execute($"UPDATE products SET name = 'Zwetschgenkuchen' WHERE id = '{product.Value}'");
        (await Terms()).Should().BeEmpty("nobody can find a draft");

        await Execute($"UPDATE products SET status = 'Published' WHERE id = '{product.Value}'");
        (await Terms()).Should().Contain("zwetschgenkuchen");
    }

    [Fact]
    public async Task Terms_that_no_published_product_has_any_more_are_removed()
    {
        await _shop.AddProduct("Red teapot", 100, 1);
        var gone = await _shop.AddProduct("Red kettle", 100, 1);
        await Execute($"UPDATE products SET status = 'Inactive' WHERE id = '{gone.Value}'");
        (await Terms()).Should().Contain("kettle");

        await Eventually.Holds(
            async () =>
            {
                await Sweep();
                return !(await Terms()).Contains("kettle");
            },
            TimeSpan.FromSeconds(30));

        (await Terms()).Should().Contain("red").And.Contain("teapot");
    }

    [Fact]
    public async Task Nothing_is_removed_while_a_product_is_being_written()
    {
        await _shop.AddProduct("Red teapot", 100, 1);
        await Execute("INSERT INTO search_terms VALUES ('abandoned')");
        await using var connection = await _database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var write = new NpgsqlCommand("UPDATE products SET name = name || ' pot'", connection, transaction))
            await write.ExecuteNonQueryAsync();

        (await Remove()).Should().Be(0);

        await transaction.CommitAsync();
        (await Remove()).Should().Be(1);
        (await Terms()).Should().NotContain("abandoned");
    }

    [Fact]
    public async Task Misspelt_terms_are_looked_up_four_times_in_a_query()
    {
        await _shop.AddProduct("Aubergine banana cucumber dragonfruit elderberry", 100, 1);

        var query = await Query("aubergime banama cucunber dragomfruit elderbery teapot");

        query.Should().Contain("aubergime:* | aubergine").And.Contain("dragomfruit:* | dragonfruit").And.Contain("(elderbery:*)").And.Contain("(teapot:*)");
    }

    [Fact]
    public async Task Correct_terms_leave_the_look_ups_to_others()
    {
        await _shop.AddProduct("Aubergine banana cucumber dragonfruit elderberry", 100, 1);

        (await Query("aubergine banana cucumber dragonfruit elderbery")).Should().Contain("elderbery:* | elderberry");
    }

    private async Task Sweep() => await _shop.With<IExpiredRows, bool>(async rows =>
    {
        await rows.Delete(TimeProvider.System.GetUtcNow(), CancellationToken.None);
        return true;
    });

    private Task<string?> Query(string text) => _shop.Query<string>($"SELECT search_query('{text}')");

    private Task<long> Remove() => _shop.Query<long>("SELECT remove_search_terms('', 100)");

    private async Task<string[]> Terms() => await _shop.Query<string[]>("SELECT coalesce(array_agg(term), '{}') FROM search_terms") ?? [];

    private async Task Execute(string sql)
    {
        await using var command = _database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
