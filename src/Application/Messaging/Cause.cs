using Shop.Domain.Jobs;
using Shop.Domain.Shared;

namespace Shop.Application.Messaging;

/// <summary>The cause of a change, stored with its events: domain events themselves carry none.</summary>
/// <param name="RequestId">The id of the HTTP request; null outside of a request.</param>
/// <param name="Job">The job that made the change on behalf of its account; null for others.</param>
/// <param name="TraceParent">The trace context (W3C Trace Context, section 3.2); null without a trace.</param>
/// <param name="Event">The event whose reaction made the change, and reports it as a whole; null for others.</param>
public sealed record Cause(string? RequestId = null, JobId? Job = null, string? TraceParent = null, EventId? Event = null)
{
    public static Cause Unknown { get; } = new();

    /// <summary>Whether the change is one of many that are reported as a whole.</summary>
    internal bool IsOfMany => Job is not null || Event is not null;
}
