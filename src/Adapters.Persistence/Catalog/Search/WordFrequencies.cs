using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;

namespace Shop.Adapters.Persistence.Catalog.Search;

/// <summary>
/// How common words are, by the statistics of the database. A search for a rare and a common word reads the index of the rare one only, because
/// the list of products of a common one is as long as the catalog.
/// </summary>
internal sealed class WordFrequencies(TimeProvider clock)
{
    /// <summary>The share of products from which a word is common.</summary>
    private const float Common = 0.04f;

    /// <summary>A shorter beginning can match many words each of which is rare.</summary>
    private const int ShortestRare = 4;

    private const string Sql =
        """
        SELECT word AS "Word", frequency AS "Frequency"
        FROM pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) AS known (word, frequency)
        WHERE schemaname = current_schema AND tablename = 'products' AND attname = 'search_words' AND word IS NOT NULL
        """;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private volatile Known? _known;

    /// <summary>Splits a query into the part for the index and the words to check on the rows that it finds.</summary>
    /// <param name="terms">Of type <c>tsquery</c>, a conjunction of words in parentheses.</param>
    /// <returns>No words to check unless one word is rare and another one common.</returns>
    public async Task<(string Sought, string? Checked)> Split(string terms, ShopDbContext db, CancellationToken cancellation)
    {
        var required = terms.Split(" & ");
        if (required.Length == 1)
            return (terms, null);

        var known = await Read(db, cancellation);
        if (!required.Any(known.IsRare))
            return (terms, null);

        var (common, others) = (required.Where(known.IsCommon).ToList(), required.Where(word => !known.IsCommon(word)));
        return common.Count == 0 ? (terms, null) : (string.Join(" & ", others), string.Join(" & ", common));
    }

    private async Task<Known> Read(ShopDbContext db, CancellationToken cancellation)
    {
        if (_known is { } known && clock.GetElapsedTime(known.ReadAt) < Lifetime)
            return known;

        var rows = await db.Database.SqlQueryRaw<Row>(Sql).ToListAsync(cancellation);
        return _known = new Known([.. rows.OrderBy(row => row.Word, StringComparer.Ordinal)], clock.GetTimestamp());
    }

    private sealed record Row(string Word, float Frequency);

    /// <param name="Rows">Sorted, so that all words with one beginning follow each other.</param>
    private sealed record Known(IReadOnlyList<Row> Rows, long ReadAt)
    {
        public bool IsCommon(string word) => Beginnings(word).Any(beginning => WithBeginning(beginning).Sum(known => known.Frequency) >= Common);

        /// <summary>Whether no word of the statistics begins with it, and so few products can have it.</summary>
        public bool IsRare(string word) =>
            Rows.Count > 0 && Beginnings(word) is var all && all.All(beginning => beginning.Length >= ShortestRare && !WithBeginning(beginning).Any());

        private IEnumerable<Row> WithBeginning(string beginning) =>
            Rows.Skip(FirstFrom(beginning)).TakeWhile(known => known.Word.StartsWith(beginning, StringComparison.Ordinal));

        private int FirstFrom(string beginning)
        {
            var (low, high) = (0, Rows.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (string.CompareOrdinal(Rows[middle].Word, beginning) < 0)
                    low = middle + 1;
                else
                    high = middle;
            }

            return low;
        }

        private static IEnumerable<string> Beginnings(string word) =>
            word.Trim('(', ')').Split([" | ", " <-> "], StringSplitOptions.None).Select(term => term.Replace(":*", "", StringComparison.Ordinal));
    }
}
