using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Operations;
using Shop.Application.Ports.Operations;

namespace Shop.Adapters.Persistence.Operations;

internal sealed class EfConsistencyChecks(ShopDbContext db, IStoredSecrets secrets) : IConsistencyChecks
{
    /// <summary>No caller waits for a page.</summary>
    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(2);

    public async Task<CheckPage> Check(string name, CheckPosition? after, CheckTimes times, CancellationToken cancellation)
    {
        db.Database.SetCommandTimeout(s_timeout);
        if (name == CheckNames.Encryption)
            return await CheckSecrets(cancellation);

        var parts = ConsistencySql.Checks[name].Parts;
        var number = after?.Part ?? 0;
        var part = parts[number];
        var rows = await db.Database.SqlQueryRaw<Row>(
            part.Statement,
            new NpgsqlParameter<string>("after", after?.Key ?? part.First),
            new NpgsqlParameter<int>("batch", part.BatchSize),
            new NpgsqlParameter<DateTimeOffset>("overdue", times.OverdueBefore),
            new NpgsqlParameter<DateTimeOffset>("unpaid", times.UnpaidBefore)).ToListAsync(cancellation);
        return new CheckPage(
            rows[0].Checked,
            [.. rows.Where(row => row.About is not null).Select(row => new Difference(row.About!, row.Expected!, row.Found!))],
            rows[0].Rows == part.BatchSize ? new CheckPosition(number, rows[0].LastKey!)
            : number + 1 < parts.Count ? new CheckPosition(number + 1, parts[number + 1].First)
            : null);
    }

    /// <summary>Not in SQL, because the key is not in the database.</summary>
    private async Task<CheckPage> CheckSecrets(CancellationToken cancellation)
    {
        var found = await secrets.Read(cancellation);
        var differences = found.Unreadable.Take(ConsistencyCheck.MaxDifferences).Select(owner => new Difference(owner, "encrypted with a key of Secrets__KeyFile", "another key"));
        return new CheckPage(found.Count, [.. differences], Next: null);
    }

    private sealed record Row(long Checked, long Rows, string? LastKey, string? About, string? Expected, string? Found);
}
