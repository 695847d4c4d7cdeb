using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Domain.Jobs;

/// <summary>
/// Work on a file that goes on after the request that wanted it. Whoever works on it takes a turn, which ends when somebody else takes the
/// next one: then nothing of the former turn is accepted any more.
/// </summary>
public sealed class Job : AggregateRoot
{
    public const int MaxErrors = 1_000;

    /// <summary>Turns in a row that brought the job no further; after them it is given up.</summary>
    public const int MaxVainTurns = 10;

    public JobId Id { get; }

    public JobKind Kind { get; }

    public AccountId StartedBy { get; }

    public ImportFormat Format { get; }

    public bool DryRun { get; }

    public bool Upsert { get; }

    public JobStatus Status { get; private set; }

    /// <summary>Rows of the file.</summary>
    public int Total { get; }

    /// <summary>Rows that are done with, applied or not.</summary>
    public int Processed => Succeeded + Failed;

    public int Succeeded { get; private set; }

    public int Failed { get; private set; }

    /// <summary>The first <see cref="MaxErrors"/>, in the order of the file.</summary>
    public IReadOnlyList<RowError> Errors { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; }

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>The number of the present turn; 0 before the first.</summary>
    public int Turn { get; private set; }

    public int VainTurns { get; private set; }

    /// <summary>When the next turn may be taken.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public bool IsOver => Status is JobStatus.Succeeded or JobStatus.Failed;

    private Job(
        JobId id, JobKind kind, AccountId startedBy, ImportFormat format, bool dryRun, bool upsert, int total, DateTimeOffset createdAt)
    {
        Id = id;
        Kind = kind;
        StartedBy = startedBy;
        Format = format;
        DryRun = dryRun;
        Upsert = upsert;
        Total = total;
        CreatedAt = createdAt;
        DueAt = createdAt;
    }

    public static Job ImportProducts(JobId id, AccountId by, ImportOptions options, int rows, DateTimeOffset at) =>
        new(id, JobKind.ProductImport, by, options.Format, options.DryRun, options.Upsert, rows, at);

    /// <summary>Begins a turn, which lasts until <paramref name="until"/> unless the job gets on. A dry run begins anew: nothing of it was kept.</summary>
    public void Take(DateTimeOffset at, DateTimeOffset until)
    {
        if (VainTurns >= MaxVainTurns)
        {
            Fail(new RowError(0, "internal-error", "The job was given up after several attempts that brought it no further."), at);
            return;
        }

        if (DryRun)
            (Succeeded, Failed, Errors) = (0, 0, []);
        Status = JobStatus.Running;
        Turn++;
        VainTurns++;
        DueAt = until;
    }

    /// <summary>Notes what became of the next rows; refuses with <c>job-taken-over</c>.</summary>
    public void Advance(int turn, JobProgress progress, DateTimeOffset until)
    {
        EnsureTurn(turn);
        Succeeded += progress.Succeeded;
        Failed += progress.Failed;
        if (progress.Errors.Count > 0 && Errors.Count < MaxErrors)
            Errors = [.. Errors.Concat(progress.Errors).Take(MaxErrors)];
        VainTurns = 0;
        DueAt = until;
    }

    /// <summary>Ends a turn before its time; refuses with <c>job-taken-over</c>.</summary>
    public void GiveBack(int turn, DateTimeOffset dueAt)
    {
        EnsureTurn(turn);
        DueAt = dueAt;
    }

    /// <summary>Refuses with <c>job-taken-over</c>.</summary>
    public void Finish(int turn, DateTimeOffset at)
    {
        EnsureTurn(turn);
        End(JobStatus.Succeeded, at);
    }

    /// <summary>Refuses with <c>job-taken-over</c> whoever has no turn.</summary>
    public void EnsureTurn(int turn)
    {
        if (Status != JobStatus.Running || turn != Turn)
            throw JobErrors.TakenOver(Id);
    }

    private void Fail(RowError reason, DateTimeOffset at)
    {
        Errors = [.. Errors.Take(MaxErrors - 1), reason];
        End(JobStatus.Failed, at);
    }

    private void End(JobStatus status, DateTimeOffset at)
    {
        Status = status;
        FinishedAt = at;
        if (!DryRun && Succeeded > 0)
            Raise(new ImportFinished(Id, StartedBy, Succeeded, Failed));
    }
}
