using System.Net.Mail;

namespace Shop.Adapters.Notifications;

/// <summary>The configuration section <c>Email</c>.</summary>
internal sealed class EmailOptions
{
    public const string Section = "Email";

    /// <summary>Through what mail leaves; <c>log</c> only notes that there would have been one.</summary>
    public string Channel { get; set; } = LogChannel.Name;

    /// <summary>Whom mail comes from, as <c>shop@example.com</c> or <c>Shop &lt;shop@example.com&gt;</c>; not needed for <c>log</c>.</summary>
    public string? From { get; set; }

    /// <summary>How long handing over one message may take: 0.1–30 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    public SmtpOptions Smtp { get; set; } = new();

    public SendGridOptions SendGrid { get; set; } = new();

    public SesOptions Ses { get; set; } = new();

    /// <summary>Whom mail comes from, once the settings were found good.</summary>
    public MailAddress Sender => new(From!);
}
