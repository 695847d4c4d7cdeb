using MailKit.Security;

namespace Shop.Adapters.Notifications.Channels;

/// <summary>The configuration section <c>Email:Smtp</c>.</summary>
internal sealed class SmtpOptions
{
    private const int ImplicitTlsPort = 465;

    public string? Host { get; set; }

    /// <summary>587 is the submission port with STARTTLS (RFC 6409), 465 that with implicit TLS (RFC 8314).</summary>
    public int Port { get; set; } = 587;

    /// <summary>Null sends without authentication.</summary>
    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>
    /// <c>StartTls</c>, <c>SslOnConnect</c> or <c>None</c>; <c>Auto</c> is <c>SslOnConnect</c> on port 465 and <c>StartTls</c> on every other
    /// port. All but <c>None</c> require an encrypted connection with a valid certificate of the host.
    /// </summary>
    public string Security { get; set; } = nameof(SecureSocketOptions.Auto);

    /// <summary>The validated <see cref="Security"/>; null if it is unknown. Never an option that falls back to no encryption.</summary>
    public SecureSocketOptions? Encryption => Security.ToUpperInvariant() switch
    {
        "AUTO" => Port == ImplicitTlsPort ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls,
        "STARTTLS" => SecureSocketOptions.StartTls,
        "SSLONCONNECT" => SecureSocketOptions.SslOnConnect,
        "NONE" => SecureSocketOptions.None,
        _ => null,
    };
}
