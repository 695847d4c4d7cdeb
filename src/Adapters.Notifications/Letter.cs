using System.Net.Mail;
using Shop.Application.Ports;

namespace Shop.Adapters.Notifications;

/// <summary>What stands on every message, whatever the channel.</summary>
internal sealed record Letter(MailAddress From, string MessageId, string Subject)
{
    /// <summary>Tells vacation responders not to answer (RFC 3834 section 5).</summary>
    public const string AutoSubmitted = "auto-generated";

    /// <summary>The Message-ID is the same at every try (RFC 5322 section 3.6.4); nothing in the subject can begin a header of its own.</summary>
    public static Letter For(Notification notification, EmailOptions options)
    {
        var from = options.Sender;
        return new Letter(from, $"<{notification.Id}@{from.Host}>", OneLine(notification.Subject));
    }

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
}
