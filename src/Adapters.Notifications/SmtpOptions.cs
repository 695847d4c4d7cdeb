namespace Shop.Adapters.Notifications;

/// <summary>The configuration section <c>Email:Smtp</c>.</summary>
internal sealed class SmtpOptions
{
    public string? Host { get; set; }

    /// <summary>587 is for submission with STARTTLS (RFC 6409); a port that begins with TLS, such as 465, is not spoken to.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Null to send without logging in.</summary>
    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>Whether to demand an encrypted connection (RFC 3207) and a certificate that is good for the host.</summary>
    public bool StartTls { get; set; } = true;
}
