using Npgsql;
using Shop.Adapters.Persistence.Catalog.Search;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Catalog;

/// <summary>The program parses a search text as the database does, or leaves it to the database.</summary>
public sealed class LiteralTermsTests
{
    [Fact]
    public async Task Literal_terms_equal_the_search_query_of_the_database()
    {
        await using var database = NpgsqlDataSource.Create(await ShopDatabases.Create());
        string[] texts =
        [
            "teapot", "Blue TEAPOT", "teapot, blue; teapot!", "  a-1/b_2  ", "x", "!!!", "", "a.b@c d's \"e\" (f) [g] {h} <i> \\ | & : * ~ ^ `",
            new([.. Enumerable.Range(1, 127).Select(code => (char)code)]),
        ];

        foreach (var text in texts)
        {
            await using var command = database.CreateCommand("SELECT search_query($1)");
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = text });

            LiteralTerms.Of(text).Should().Be((string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!, text);
        }
    }

    [Theory]
    [InlineData("téapot")]
    [InlineData("½")]
    [InlineData("чайник")]
    public void Literal_terms_are_left_to_the_database_when_characters_may_have_accents(string text) => LiteralTerms.Of(text).Should().BeNull();
}
