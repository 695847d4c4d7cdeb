using System.Net;
using Shop.Application.Ports;

namespace Shop.Adapters.Notifications;

/// <summary>Hands mail over by HTTP. A 4xx is a refusal for good, except those that speak of the moment.</summary>
internal static class MailApi
{
    /// <summary>In bytes; what says more is no mail service.</summary>
    public const int LongestAnswer = 64 * 1024;

    private static readonly HttpStatusCode[] Momentary = [HttpStatusCode.RequestTimeout, HttpStatusCode.TooManyRequests, (HttpStatusCode)425];

    /// <param name="hidden">What the log must not hold should the service repeat it.</param>
    public static async Task HandOver(
        this HttpClient http, HttpRequestMessage request, IEnumerable<string?> hidden, CancellationToken cancellation)
    {
        var who = $"The mail service {http.BaseAddress!.Host}";
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            if (response.IsSuccessStatusCode)
                return;

            var said = ServerWords.Fit(await response.Content.ReadAsStringAsync(cancellation), hidden);
            var answer = $"{who} answered {(int)response.StatusCode}: {said}";
            throw (int)response.StatusCode is >= 400 and < 500 && !Momentary.Contains(response.StatusCode)
                ? new NotificationRefusedException(answer)
                : new NotSentException(answer);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new NotSentException($"{who} did not answer within {http.Timeout.TotalSeconds} s.");
        }
        catch (HttpRequestException failure)
        {
            throw new NotSentException($"{who} could not be reached: {ServerWords.Fit(failure.GetBaseException().Message, hidden)}");
        }
    }
}
