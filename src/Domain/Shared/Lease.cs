namespace Shop.Domain.Shared;

/// <summary>The right of one worker to do a piece of work until a point in time; then another worker may take it.</summary>
/// <param name="Number">The number of the latest lease, a fencing token: writes with an earlier number are rejected. 0 before the first.</param>
/// <param name="Until">When the lease ends, in UTC, and the next one may begin; null when no worker holds one.</param>
public sealed record Lease(int Number, DateTimeOffset? Until)
{
    public static Lease None { get; } = new(0, null);

    /// <summary>The next lease.</summary>
    public Lease Next(DateTimeOffset until) => new(Number + 1, until);

    /// <summary>The same lease with another end.</summary>
    public Lease EndingAt(DateTimeOffset until) => this with { Until = until };

    /// <summary>The lease was given back, or its work is done.</summary>
    public Lease Ended() => this with { Until = null };

    /// <summary>Whether a worker holds the lease with this number, although its time may have passed.</summary>
    public bool IsHeld(int number) => Until is not null && number == Number;

    /// <summary>Whether no other worker may take the work yet.</summary>
    public bool IsRunning(DateTimeOffset now) => Until > now;
}
