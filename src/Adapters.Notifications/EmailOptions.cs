using MimeKit;
using Shop.Adapters.Notifications.Channels;

namespace Shop.Adapters.Notifications;

/// <summary>The configuration section <c>Email</c>.</summary>
internal sealed class EmailOptions
{
    public const string Section = "Email";

    private static readonly ParserOptions s_complete = new() { AllowAddressesWithoutDomain = false, AllowUnquotedCommasInAddresses = false };

    /// <summary>The channel for e-mail; <c>log</c> sends nothing and only logs.</summary>
    public string Channel { get; set; } = LogChannel.Name;

    /// <summary>The sender, as <c>shop@example.com</c> or <c>Shop &lt;shop@example.com&gt;</c>; not required for <c>log</c>.</summary>
    public string? From { get; set; }

    /// <summary>The timeout for handing over one message, 0.1–30 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    public SmtpOptions Smtp { get; set; } = new();

    public SendGridOptions SendGrid { get; set; } = new();

    /// <summary>The parsed sender of validated settings.</summary>
    public MailboxAddress Sender => MailboxAddress.Parse(s_complete, From!);

    /// <summary>Whether <see cref="From"/> is one complete address.</summary>
    public bool HasSender => !From!.Any(char.IsControl) && MailboxAddress.TryParse(s_complete, From, out _);
}
