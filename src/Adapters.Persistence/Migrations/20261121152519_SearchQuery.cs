using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shop.Adapters.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class SearchQuery : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                -- What is searched for as a query for to_tsquery: all words, each as the beginning of a word. One that begins none of the catalog
                -- is also taken for up to five that are like it; of three letters and more a third may be wrong.
                CREATE FUNCTION search_query(source text) RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
                BEGIN
                    RETURN (SELECT coalesce(string_agg('(' || concat_ws(' | ', word || ':*', (
                        SELECT string_agg(similar_term, ' | ') FROM (
                            SELECT DISTINCT term AS similar_term, similarity(term, word) AS likeness FROM search_terms
                            WHERE length(word) >= 3 AND term % word AND levenshtein(left(term, 255), left(word, 255)) <= length(word) / 3 AND NOT EXISTS (
                                SELECT FROM search_terms known WHERE known.term >= word AND known.term < word || chr(1114111))
                            ORDER BY likeness DESC, similar_term LIMIT 5) AS similar_terms)) || ')', ' & ' ORDER BY word COLLATE "C"), '')
                    FROM (SELECT DISTINCT word FROM unnest(string_to_array(search_text(source), ' ')) AS word WHERE word <> '') AS words);
                END $$;

                -- To read what is known of ten thousand words takes longer than to find the products of one.
                ALTER TABLE products ALTER COLUMN search_words SET STATISTICS 200;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP FUNCTION search_query(text);
                ALTER TABLE products ALTER COLUMN search_words SET STATISTICS 1000;
                """);
        }
    }
}
