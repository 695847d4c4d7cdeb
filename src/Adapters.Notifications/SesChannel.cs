using System.Net.Http.Headers;
using System.Net.Mail;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Shop.Application.Ports;

namespace Shop.Adapters.Notifications;

/// <summary>Hands mail to the Amazon SES API, version 2. SES sets its own Message-ID, so Shop's id is sent in a separate header.</summary>
internal sealed class SesChannel(HttpClient http, IOptions<EmailOptions> options, TimeProvider clock) : INotificationPort
{
    public const string Name = "ses";

    /// <summary>Carries the id that other channels send as Message-ID.</summary>
    public const string IdHeader = "X-Shop-Message-ID";

    public async Task Send(Notification notification, CancellationToken cancellation)
    {
        var ses = options.Value.Ses;
        var address = new Uri(http.BaseAddress!, "v2/email/outbound-emails");
        var body = JsonSerializer.SerializeToUtf8Bytes(Body(notification));
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        var signed = new AwsRequest(HttpMethod.Post, address, body, [("content-type", "application/json")]);
        var keys = new AwsKeys(ses.AccessKeyId!, ses.SecretAccessKey!, string.IsNullOrEmpty(ses.SessionToken) ? null : ses.SessionToken);
        foreach (var (name, value) in AwsSignature.HeadersFor(signed, keys, new AwsScope(ses.Region!, "ses"), clock.GetUtcNow()))
            request.Headers.TryAddWithoutValidation(name, value);

        await http.HandOver(request, [keys.Secret, keys.SessionToken, keys.Id, notification.To.Value], cancellation);
    }

    private object Body(Notification notification)
    {
        var message = EmailMessage.For(notification, options.Value);
        return new
        {
            FromEmailAddress = Sender(message.From),
            Destination = new { ToAddresses = new[] { notification.To.Value } },
            Content = new
            {
                Simple = new
                {
                    Subject = Utf8(message.Subject),
                    Body = new { Text = Utf8(notification.Text), Html = Utf8(notification.Html) },
                    Headers = new[]
                    {
                        new { Name = IdHeader, Value = message.MessageId },
                        new { Name = "Auto-Submitted", Value = EmailMessage.AutoSubmitted },
                    },
                },
            },
        };
    }

    /// <summary>SES accepts a non-ASCII display name only as an encoded word (RFC 2047 section 2).</summary>
    private static string Sender(MailAddress from) => Ascii.IsValid(from.DisplayName)
        ? from.ToString()
        : $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(from.DisplayName))}?= <{from.Address}>";

    private static object Utf8(string text) => new { Data = text, Charset = "UTF-8" };
}
