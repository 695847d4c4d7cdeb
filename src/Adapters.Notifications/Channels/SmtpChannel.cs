using System.Globalization;
using System.Net.Security;
using System.Text;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Text;
using Shop.Application.Ports.Notifications;

namespace Shop.Adapters.Notifications.Channels;

/// <summary>
/// Hands mail to an SMTP submission server (RFC 6409), encrypted by STARTTLS or by implicit TLS (RFC 8314). A 5xx reply is a permanent
/// rejection (RFC 5321 section 4.2.1).
/// </summary>
/// <param name="trust">Decides on the server's certificate; without it the certificate must be valid for the host.</param>
internal sealed class SmtpChannel(IOptions<EmailOptions> options, RemoteCertificateValidationCallback? trust = null) : IMailChannel
{
    public const string Name = "smtp";

    /// <summary>Repeats the Message-ID, which some services, such as Amazon SES, replace.</summary>
    public const string IdHeader = "X-Shop-Message-ID";

    private readonly EmailOptions _options = options.Value;

    private SmtpOptions Server => _options.Smtp;

    public async Task Send(Mail mail, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_options.Timeout);
        try
        {
            await HandOver(mail, limit.Token);
        }
        catch (Exception failure) when (ReplyCode(failure) is >= 500 and < 600)
        {
            throw new NotificationRefusedException($"{Who} returned {ReplyCode(failure)}: {Said(failure, mail)}");
        }
        catch (Exception) when (limit.IsCancellationRequested)
        {
            // Not only OperationCanceledException: a cancelled TLS handshake throws SslHandshakeException.
            cancellation.ThrowIfCancellationRequested();
            throw new NotSentException($"{Who} did not accept the message within {_options.Timeout.TotalSeconds} s.");
        }
        catch (Exception failure)
        {
            throw new NotSentException($"{Who} did not accept the message: {Code(failure)}{Said(failure, mail)}");
        }
    }

    private string Who => $"The mail server {Server.Host}:{Server.Port}";

    private async Task HandOver(Mail mail, CancellationToken limit)
    {
        using var message = Compose(mail);
        using var client = new SmtpClient
        {
            // A revocation list that cannot be reached from here would stop all mail; HttpClient does not check it either.
            CheckCertificateRevocation = false,
            ServerCertificateValidationCallback = trust,
        };
        await client.ConnectAsync(Server.Host!, Server.Port, Server.Encryption!.Value, limit);
        if (!string.IsNullOrEmpty(Server.User))
            await client.AuthenticateAsync(Server.User, Server.Password!, limit);

        await client.SendAsync(message, limit);
        await client.DisconnectAsync(quit: true, limit);
    }

    private MimeMessage Compose(Mail mail)
    {
        var headers = EmailMessage.For(mail, _options);
        var message = new MimeMessage
        {
            Subject = headers.Subject,
            MessageId = headers.MessageId,
            Body = new MultipartAlternative(Part(TextFormat.Plain, mail.Text), Part(TextFormat.Html, mail.Html)),
        };
        message.From.Add(headers.From);
        message.To.Add(new MailboxAddress(null, mail.To.Value));
        message.Headers.Add("Auto-Submitted", EmailMessage.AutoSubmitted);
        message.Headers.Add(IdHeader, headers.MessageId);
        return message;
    }

    private static TextPart Part(TextFormat format, string content) =>
        new(format) { Text = content, ContentTransferEncoding = ContentEncoding.Base64 };

    /// <summary>The code of the reply that caused the failure; null if none did.</summary>
    private static int? ReplyCode(Exception failure) => failure switch
    {
        SmtpCommandException reply => (int)reply.StatusCode,
        AuthenticationException { InnerException: SmtpCommandException reply } => (int)reply.StatusCode,
        AuthenticationException => (int)SmtpStatusCode.AuthenticationMechanismTooWeak,
        ServiceNotAuthenticatedException => (int)SmtpStatusCode.AuthenticationRequired,
        _ => null,
    };

    private static string Code(Exception failure) =>
        ReplyCode(failure) is { } code ? string.Create(CultureInfo.InvariantCulture, $"{code} ") : "";

    private string Said(Exception failure, Mail mail)
    {
        var cause = failure is SslHandshakeException { ServerCertificate: not null } ? failure : failure.GetBaseException();
        return ServerReply.Fit(cause.Message, [mail.To.Value, mail.Secret, .. Credentials()]);
    }

    /// <summary>User and password, plain and as they are sent.</summary>
    private IEnumerable<string?> Credentials() => string.IsNullOrEmpty(Server.User)
        ? []
        : [Base64($"\0{Server.User}\0{Server.Password}"), Base64(Server.Password!), Base64(Server.User), Server.Password, Server.User];

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
