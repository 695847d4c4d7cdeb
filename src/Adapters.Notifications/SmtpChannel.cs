using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;
using Shop.Application.Ports;

namespace Shop.Adapters.Notifications;

/// <summary>
/// Hands mail to an SMTP submission server (RFC 6409), with STARTTLS and AUTH LOGIN. A 5xx reply is a permanent rejection (RFC 5321 section
/// 4.2.1).
/// </summary>
internal sealed class SmtpChannel(IOptions<EmailOptions> options) : INotificationPort
{
    public const string Name = "smtp";

    private readonly EmailOptions _options = options.Value;

    private SmtpOptions Server => _options.Smtp;

    public async Task Send(Notification notification, CancellationToken cancellation)
    {
        using var mail = Compose(notification);
        using var client = Connect();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_options.Timeout);
        try
        {
            // The client ignores its token in some phases; an unresponsive server must not block the caller.
            await client.SendMailAsync(mail, limit.Token).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new NotSentException($"{Who} did not accept the message within {_options.Timeout.TotalSeconds} s.");
        }
        catch (SmtpException failure) when ((int)failure.StatusCode is >= 500 and < 600)
        {
            throw new NotificationRefusedException($"{Who} returned {(int)failure.StatusCode}: {Said(failure, notification)}");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new NotSentException($"{Who} did not accept the message: {Code(failure)}{Said(failure, notification)}");
        }
    }

    private string Who => $"The mail server {Server.Host}:{Server.Port}";

    private SmtpClient Connect() => new(Server.Host, Server.Port)
    {
        EnableSsl = Server.StartTls,
        Credentials = string.IsNullOrEmpty(Server.User) ? null : new NetworkCredential(Server.User, Server.Password),
    };

    private MailMessage Compose(Notification notification)
    {
        var message = EmailMessage.For(notification, _options);
        var mail = new MailMessage(message.From, new MailAddress(notification.To.Value))
        {
            Subject = message.Subject,
            SubjectEncoding = Encoding.UTF8,
            Headers = { ["Message-ID"] = message.MessageId, ["Auto-Submitted"] = EmailMessage.AutoSubmitted },
        };
        mail.AlternateViews.Add(View(notification.Text, MediaTypeNames.Text.Plain));
        mail.AlternateViews.Add(View(notification.Html, MediaTypeNames.Text.Html));
        return mail;
    }

    private static AlternateView View(string content, string mediaType)
    {
        var view = AlternateView.CreateAlternateViewFromString(content, Encoding.UTF8, mediaType);
        view.TransferEncoding = TransferEncoding.Base64;
        return view;
    }

    private static string Code(Exception failure) =>
        failure is SmtpException reply and not { StatusCode: SmtpStatusCode.GeneralFailure }
            ? string.Create(CultureInfo.InvariantCulture, $"{(int)reply.StatusCode} ")
            : "";

    private string Said(Exception failure, Notification notification) =>
        ServerReply.Fit(failure.GetBaseException().Message, notification.To.Value, Server.Password, Server.User);
}
