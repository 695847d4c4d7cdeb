using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.Options;
using Shop.Application.Ports.Notifications;

namespace Shop.Adapters.Notifications;

/// <summary>Hands mail to the SendGrid Mail Send API, version 3.</summary>
internal sealed class SendGridChannel(HttpClient http, IOptions<EmailOptions> options) : INotificationPort
{
    public const string Name = "sendgrid";

    public async Task Send(Notification notification, CancellationToken cancellation)
    {
        var key = options.Value.SendGrid.ApiKey;
        using var request = new HttpRequestMessage(HttpMethod.Post, "v3/mail/send");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        request.Content = JsonContent.Create(Body(notification));
        await http.HandOver(request, [key, notification.To.Value], cancellation);
    }

    private object Body(Notification notification)
    {
        var message = EmailMessage.For(notification, options.Value);
        return new
        {
            personalizations = new[] { new { to = new[] { new { email = notification.To.Value } } } },
            from = new { email = message.From.Address, name = message.From.Name ?? "" },
            subject = message.Subject,
            content = new[]
            {
                new { type = "text/plain", value = notification.Text },
                new { type = "text/html", value = notification.Html },
            },
            headers = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Message-ID"] = message.MessageId,
                ["Auto-Submitted"] = EmailMessage.AutoSubmitted,
            },
        };
    }
}
