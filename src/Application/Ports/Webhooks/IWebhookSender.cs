using Shop.Domain.Webhooks;

namespace Shop.Application.Ports.Webhooks;

/// <summary>Sends signed messages to webhook receivers.</summary>
public interface IWebhookSender
{
    /// <summary>
    /// Makes one attempt with a timeout of seconds. Errors of the receiver are results, not exceptions; only a 2xx response has no error.
    /// </summary>
    Task<WebhookAnswer> Send(SignedMessage message, CancellationToken cancellation);
}

/// <summary>A message with its signatures, in the format of Standard Webhooks.</summary>
/// <param name="Id">The same for every attempt, so that a receiver can detect a duplicate.</param>
/// <param name="Timestamp">The time of signing, in seconds since 1970-01-01 UTC.</param>
/// <param name="Signatures">One signature per valid secret, separated by spaces.</param>
public sealed record SignedMessage(Uri Url, string Id, long Timestamp, string Signatures, ReadOnlyMemory<byte> Body);
