using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Events;

namespace Shop.Adapters.Web.Events;

/// <summary>The last event that a client received, from the header <c>Last-Event-ID</c> of the HTML standard, section 9.2.4.</summary>
/// <param name="Sequence">The sequence number of the event; null without the header.</param>
internal sealed record LastEventId(long? Sequence) : IEndpointParameterMetadataProvider
{
    public const string HeaderName = "Last-Event-ID";

    /// <summary>Fails with <c>invalid-request</c> for a value that is not a sequence number.</summary>
    public static ValueTask<LastEventId> BindAsync(HttpContext context)
    {
        var header = context.Request.Headers[HeaderName];
        if (header.Count == 0)
            return ValueTask.FromResult(new LastEventId((long?)null));

        return FeedPosition.TryParse(header.ToString(), out var sequence)
            ? ValueTask.FromResult(new LastEventId(sequence))
            : throw RequestErrors.Invalid(ProblemFault.InParameter(HeaderName, "invalid-value", "Must be the sequence number of an event."));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new LastEventIdMetadata());
}

/// <summary>Metadata for the OpenAPI document: the endpoint takes <c>Last-Event-ID</c>.</summary>
internal sealed class LastEventIdMetadata;
