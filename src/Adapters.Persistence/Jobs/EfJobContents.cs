using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Ports.Jobs;
using Shop.Domain.Jobs;

namespace Shop.Adapters.Persistence.Jobs;

/// <summary>Writes chunks directly to the database, because the change tracker would keep each of them in memory.</summary>
internal sealed class EfJobContents(ShopDbContext db) : IJobContents
{
    public Task Add(JobId job, int number, ReadOnlyMemory<byte> part, CancellationToken cancellation) =>
        db.Database.ExecuteSqlRawAsync(
            "INSERT INTO job_contents (job_id, number, data) VALUES (@job, @number, @data)",
            [new NpgsqlParameter("job", job.Value), new NpgsqlParameter("number", number), new NpgsqlParameter("data", part)],
            cancellation);

    public Task<byte[]?> Find(JobId job, int number, CancellationToken cancellation) =>
        db.JobContents.AsNoTracking()
            .Where(part => part.JobId == job && part.Number == number)
            .Select(part => (byte[]?)part.Data)
            .FirstOrDefaultAsync(cancellation);

    public Task Remove(JobId job, CancellationToken cancellation) =>
        db.JobContents.Where(part => part.JobId == job).ExecuteDeleteAsync(cancellation);
}
