using Shop.Domain.Jobs;

namespace Shop.Application.Messaging;

/// <summary>The cause of a change, stored with its events: domain events themselves carry none.</summary>
/// <param name="RequestId">The id of the HTTP request; null outside of a request.</param>
/// <param name="Job">The job that made the change on behalf of its account; null for others.</param>
/// <param name="TraceParent">The trace context (W3C Trace Context, section 3.2); null without a trace.</param>
public sealed record Cause(string? RequestId = null, JobId? Job = null, string? TraceParent = null)
{
    public static Cause Unknown { get; } = new();
}
