using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Mime;
using Shop.Adapters.Notifications.Channels;
using Shop.Application.Ports.Webhooks;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Notifications.Webhooks;

/// <summary>Posts messages as defined by Standard Webhooks 1.0. Only the status of a response is stored.</summary>
internal sealed class HttpWebhookSender(HttpClient http) : IWebhookSender
{
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public async Task<WebhookAnswer> Send(SignedMessage message, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, message.Url);
        request.Headers.Add("webhook-id", message.Id);
        request.Headers.Add("webhook-timestamp", message.Timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", message.Signatures);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Shop-Webhooks", "1"));
        request.Content = new ReadOnlyMemoryContent(message.Body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            var status = (int)response.StatusCode;
            return new WebhookAnswer(status, ErrorOf(status));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new WebhookAnswer(null, $"No response within {http.Timeout.TotalSeconds} s.");
        }
        catch (HttpRequestException failure)
        {
            return new WebhookAnswer(null, failure.InnerException is TargetRefusedException refused
                ? refused.Message
                : $"Could not be reached: {ServerReply.Fit(failure.GetBaseException().Message, [])}");
        }
    }

    private static string? ErrorOf(int status) => status switch
    {
        >= 200 and < 300 => null,
        >= 300 and < 400 => $"Returned {status}; redirects are not followed.",
        410 => "Returned 410; the endpoint is disabled.",
        _ => $"Returned {status}.",
    };
}
