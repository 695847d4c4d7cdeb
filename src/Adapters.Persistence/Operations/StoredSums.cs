using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Adapters.Persistence.Model;

namespace Shop.Adapters.Persistence.Operations;

/// <summary>The sums that are stored beside what they sum up, so that lists and reports need not add it up.</summary>
internal static class StoredSums
{
    /// <summary>A day that has ended is closed after this time: no payment of it can still be committing.</summary>
    private static readonly TimeSpan ClosedAfter = TimeSpan.FromHours(1);

    private static readonly (string Function, string Text)[] All =
    [
        ("rebuild_product_counts", "Counted the products of each brand, category, tag and collection."),
        ("rebuild_daily_views", "Summed up the views of each day and each product."),
        ("rebuild_sales", "Summed up the sales of each closed day and each product."),
    ];

    /// <summary>Closes the days that have ended.</summary>
    public static Task CloseDays(ShopDbContext db, DateTimeOffset now, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"SELECT close_days({DateOnly.FromDateTime((now - ClosedAfter).UtcDateTime).AddDays(-1)})", cancellation);

    /// <summary>Computes every sum again, each in a transaction of its own, and returns a text after each.</summary>
    public static async IAsyncEnumerable<string> Rebuild(NpgsqlConnection connection, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var (function, text) in All)
        {
            await using var command = new NpgsqlCommand($"SELECT {function}()", connection);
            await command.ExecuteNonQueryAsync(cancellation);
            yield return text;
        }
    }
}
