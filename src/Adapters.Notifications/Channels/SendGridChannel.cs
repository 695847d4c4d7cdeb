using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.Options;

namespace Shop.Adapters.Notifications.Channels;

/// <summary>Hands mail to the SendGrid Mail Send API, version 3.</summary>
internal sealed class SendGridChannel(HttpClient http, IOptions<EmailOptions> options) : IMailChannel
{
    public const string Name = "sendgrid";

    public async Task Send(Mail mail, CancellationToken cancellation)
    {
        var key = options.Value.SendGrid.ApiKey;
        using var request = new HttpRequestMessage(HttpMethod.Post, "v3/mail/send");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        request.Content = JsonContent.Create(Body(mail));
        await http.HandOver(request, [key, mail.To.Value, mail.Secret], cancellation);
    }

    private object Body(Mail mail)
    {
        var message = EmailMessage.For(mail, options.Value);
        return new
        {
            personalizations = new[] { new { to = new[] { new { email = mail.To.Value } } } },
            from = new { email = message.From.Address, name = message.From.Name ?? "" },
            subject = message.Subject,
            content = new[]
            {
                new { type = "text/plain", value = mail.Text },
                new { type = "text/html", value = mail.Html },
            },
            headers = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Message-ID"] = message.MessageId,
                ["Auto-Submitted"] = EmailMessage.AutoSubmitted,
            },
        };
    }
}
