using System.Net;
using Shop.Application.Ports.Notifications;

namespace Shop.Adapters.Notifications.Channels;

/// <summary>Hands mail over to an HTTP API. A 4xx response is a permanent rejection, except for the temporary 408, 425 and 429.</summary>
internal static class MailApi
{
    /// <summary>In bytes; a longer response fails the call.</summary>
    public const int LongestAnswer = 64 * 1024;

    private static readonly HttpStatusCode[] Momentary = [HttpStatusCode.RequestTimeout, HttpStatusCode.TooManyRequests, (HttpStatusCode)425];

    /// <summary>Sends the request; returns when the service has accepted the message.</summary>
    /// <param name="hidden">Secrets and addresses that are removed from the response before it is logged.</param>
    /// <exception cref="NotificationRefusedException">The service rejected the message permanently.</exception>
    /// <exception cref="NotSentException">The service was unreachable, timed out or failed; a retry may succeed.</exception>
    public static async Task HandOver(
        this HttpClient http, HttpRequestMessage request, IEnumerable<string?> hidden, CancellationToken cancellation)
    {
        var who = $"The mail service {http.BaseAddress!.Host}";
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            if (response.IsSuccessStatusCode)
                return;

            var said = ServerReply.Fit(await response.Content.ReadAsStringAsync(cancellation), hidden);
            var answer = $"{who} returned {(int)response.StatusCode}: {said}";
            throw (int)response.StatusCode is >= 400 and < 500 && !Momentary.Contains(response.StatusCode)
                ? new NotificationRefusedException(answer)
                : new NotSentException(answer);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new NotSentException($"{who} did not respond within {http.Timeout.TotalSeconds} s.");
        }
        catch (HttpRequestException failure)
        {
            throw new NotSentException($"{who} could not be reached: {ServerReply.Fit(failure.GetBaseException().Message, hidden)}");
        }
    }
}
