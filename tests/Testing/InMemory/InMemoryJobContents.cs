using Shop.Application.Ports.Jobs;
using Shop.Domain.Jobs;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryJobContents(InMemorySession session) : IJobContents
{
    public Task Add(JobId job, int number, ReadOnlyMemory<byte> part, CancellationToken cancellation)
    {
        session.Work.Replace(new JobContent(job, number, part.ToArray()));
        return Task.CompletedTask;
    }

    public Task<byte[]?> Find(JobId job, int number, CancellationToken cancellation) =>
        Task.FromResult(session.State.All<JobContent>().SingleOrDefault(part => part.JobId == job && part.Number == number)?.Data);

    public Task Remove(JobId job, CancellationToken cancellation)
    {
        foreach (var part in session.State.All<JobContent>().Where(part => part.JobId == job).ToList())
            session.Work.Remove(EntityKey.Of(part));
        return Task.CompletedTask;
    }
}

/// <summary>A chunk of the file of a job.</summary>
internal sealed record JobContent(JobId JobId, int Number, byte[] Data);
