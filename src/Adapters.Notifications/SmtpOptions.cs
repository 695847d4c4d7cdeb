namespace Shop.Adapters.Notifications;

/// <summary>The configuration section <c>Email:Smtp</c>.</summary>
internal sealed class SmtpOptions
{
    public string? Host { get; set; }

    /// <summary>587 is the submission port with STARTTLS (RFC 6409); implicit TLS, as on port 465, is not supported.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Null sends without authentication.</summary>
    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>Whether to require an encrypted connection (RFC 3207) with a valid certificate of the host.</summary>
    public bool StartTls { get; set; } = true;
}
