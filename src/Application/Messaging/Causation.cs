using System.Diagnostics;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;

namespace Shop.Application.Messaging;

/// <summary>The cause of the current unit of work.</summary>
public sealed class Causation(IRequestContext request)
{
    /// <summary>The job on whose behalf the work is done.</summary>
    public JobId? Job { get; set; }

    /// <summary>The event whose reaction does the work, and reports it as a whole.</summary>
    public EventId? Event { get; set; }

    public Cause Current => new(request.RequestId, Job, Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity ? activity.Id : null, Event);
}
