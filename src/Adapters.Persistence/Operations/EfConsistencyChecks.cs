using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Operations;
using Shop.Application.Ports.Operations;

namespace Shop.Adapters.Persistence.Operations;

/// <summary>Runs one statement per check, all in one snapshot.</summary>
internal sealed class EfConsistencyChecks(ShopDbContext db) : IConsistencyChecks
{
    public async Task<IReadOnlyList<ConsistencyCheck>> Run(DateTimeOffset overdueBefore, CancellationToken cancellation)
    {
        await using var snapshot = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await db.Database.ExecuteSqlRawAsync("SET TRANSACTION READ ONLY", cancellation);

        var checks = new List<ConsistencyCheck>();
        foreach (var check in ConsistencySql.Checks)
            checks.Add(await Run(check, overdueBefore, cancellation));
        return checks;
    }

    private async Task<ConsistencyCheck> Run(CheckSql check, DateTimeOffset overdueBefore, CancellationToken cancellation)
    {
        var count = await db.Database.SqlQueryRaw<long>(check.Counting).SingleAsync(cancellation);
        var differences = await db.Database
            .SqlQueryRaw<Difference>(check.Comparing, new NpgsqlParameter("overdue", overdueBefore))
            .ToListAsync(cancellation);
        return new ConsistencyCheck(check.Name, count, differences);
    }
}
