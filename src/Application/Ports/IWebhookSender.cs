using Shop.Domain.Webhooks;

namespace Shop.Application.Ports;

/// <summary>Carries signed messages to receivers elsewhere.</summary>
public interface IWebhookSender
{
    /// <summary>Tries once, within seconds. What the receiver does or fails to do is an answer; 2xx is the only one without an error.</summary>
    Task<WebhookAnswer> Send(SignedMessage message, CancellationToken cancellation);
}

/// <summary>A message with its signatures, as Standard Webhooks has it.</summary>
/// <param name="Id">The same at every try, so that a receiver can tell a repetition.</param>
/// <param name="Timestamp">When it was signed, in seconds since 1970.</param>
/// <param name="Signatures">One for each valid secret, separated by spaces.</param>
public sealed record SignedMessage(Uri Url, string Id, long Timestamp, string Signatures, ReadOnlyMemory<byte> Body);
