using MailKit.Security;
using Microsoft.Extensions.Options;
using Shop.Adapters.Notifications.Channels;

namespace Shop.Adapters.Notifications;

/// <summary>Fails the start when a channel setting is invalid. The errors name the settings and contain no secrets.</summary>
internal sealed class EmailOptionsValidator : IValidateOptions<EmailOptions>
{
    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromSeconds(30);

    public ValidateOptionsResult Validate(string? name, EmailOptions options)
    {
        string[] found = [.. Faults(options).OfType<string>()];
        return found.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }

    private static IEnumerable<string?> Faults(EmailOptions options) => options.Channel switch
    {
        LogChannel.Name => [],
        SmtpChannel.Name => [.. FaultsOfAll(options), .. Faults(options.Smtp)],
        SendGridChannel.Name => [.. FaultsOfAll(options), .. Faults(options.SendGrid)],
        _ => [$"Email__Channel must be 'log', 'smtp' or 'sendgrid', but is '{options.Channel}'."],
    };

    private static IEnumerable<string?> FaultsOfAll(EmailOptions options) =>
    [
        Missing("From", options.From, options.Channel)
            ?? (options.HasSender
                ? null
                : $"Email__From must be an address, such as 'Shop <shop@example.com>', but is '{options.From}'."),
        options.Timeout >= ShortestTimeout && options.Timeout <= LongestTimeout
            ? null
            : $"Email__Timeout must be from {ShortestTimeout:c} to {LongestTimeout:c}, but is {options.Timeout:c}.",
    ];

    private static IEnumerable<string?> Faults(SmtpOptions smtp) =>
    [
        Missing("Smtp__Host", smtp.Host, SmtpChannel.Name),
        smtp.Port is >= 1 and <= 65535 ? null : $"Email__Smtp__Port must be from 1 to 65535, but is {smtp.Port}.",
        string.IsNullOrEmpty(smtp.User) == string.IsNullOrEmpty(smtp.Password)
            ? null
            : "Email__Smtp__User and Email__Smtp__Password must be set together or not at all.",
        smtp.Encryption is null
            ? $"Email__Smtp__Security must be 'Auto', 'StartTls', 'SslOnConnect' or 'None', but is '{smtp.Security}'."
            : null,
        string.IsNullOrEmpty(smtp.Password) || smtp.Encryption is not SecureSocketOptions.None || IsThisMachine(smtp.Host)
            ? null
            : "Email__Smtp__Security must not be 'None' when Email__Smtp__Password is set; otherwise the password is sent unencrypted.",
    ];

    private static IEnumerable<string?> Faults(SendGridOptions sendGrid) =>
    [
        Missing("SendGrid__ApiKey", sendGrid.ApiKey, SendGridChannel.Name),
        WrongUrl("SendGrid__BaseUrl", sendGrid.BaseUrl),
    ];

    private static string? Missing(string setting, string? value, string channel) =>
        string.IsNullOrWhiteSpace(value) ? $"Email__{setting} must be set for Email__Channel '{channel}'." : null;

    /// <summary>Requests to the URL contain credentials and addresses, so https is required except on a loopback address.</summary>
    private static string? WrongUrl(string setting, string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed)
        && (parsed.Scheme == Uri.UriSchemeHttps || (parsed.Scheme == Uri.UriSchemeHttp && parsed.IsLoopback))
        && parsed is { Query: "", Fragment: "", UserInfo: "" }
            ? null
            : $"Email__{setting} must be an https address without a query, but is '{url}'.";

    private static bool IsThisMachine(string? host) => Uri.TryCreate($"smtp://{host}", UriKind.Absolute, out var server) && server.IsLoopback;
}
