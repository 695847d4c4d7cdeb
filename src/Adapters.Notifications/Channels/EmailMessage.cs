using MimeKit;

namespace Shop.Adapters.Notifications.Channels;

/// <summary>The headers that all channels set on an e-mail message.</summary>
internal sealed record EmailMessage(MailboxAddress From, string MessageId, string Subject)
{
    /// <summary>Suppresses automatic replies (RFC 3834 section 5).</summary>
    public const string AutoSubmitted = "auto-generated";

    /// <summary>
    /// Creates the headers of a mail. The Message-ID is the same for every attempt (RFC 5322 section 3.6.4); control characters in
    /// the subject are replaced, so that it cannot inject a header.
    /// </summary>
    public static EmailMessage For(Mail mail, EmailOptions options)
    {
        var from = options.Sender;
        return new EmailMessage(from, $"<{mail.Id}@{from.Domain}>", OneLine(mail.Subject));
    }

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
}
