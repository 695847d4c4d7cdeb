using System.Net.Mail;
using Microsoft.Extensions.Options;

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
        SesChannel.Name => [.. FaultsOfAll(options), .. Faults(options.Ses)],
        _ => [$"Email__Channel must be 'log', 'smtp', 'sendgrid' or 'ses', but is '{options.Channel}'."],
    };

    private static IEnumerable<string?> FaultsOfAll(EmailOptions options) =>
    [
        Missing("From", options.From, options.Channel)
            ?? (IsSender(options.From!)
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
        string.IsNullOrEmpty(smtp.Password) || smtp.StartTls || IsThisMachine(smtp.Host)
            ? null
            : "Email__Smtp__StartTls must be true when Email__Smtp__Password is set; otherwise the password is sent unencrypted.",
    ];

    private static IEnumerable<string?> Faults(SendGridOptions sendGrid) =>
    [
        Missing("SendGrid__ApiKey", sendGrid.ApiKey, SendGridChannel.Name),
        WrongUrl("SendGrid__BaseUrl", sendGrid.BaseUrl),
    ];

    private static IEnumerable<string?> Faults(SesOptions ses) =>
    [
        Missing("Ses__Region", ses.Region, SesChannel.Name),
        Missing("Ses__AccessKeyId", ses.AccessKeyId, SesChannel.Name),
        Missing("Ses__SecretAccessKey", ses.SecretAccessKey, SesChannel.Name),
        string.IsNullOrEmpty(ses.BaseUrl) ? null : WrongUrl("Ses__BaseUrl", ses.BaseUrl),
    ];

    private static string? Missing(string setting, string? value, string channel) =>
        string.IsNullOrWhiteSpace(value) ? $"Email__{setting} must be set for Email__Channel '{channel}'." : null;

    private static bool IsSender(string from) => !from.Any(char.IsControl) && MailAddress.TryCreate(from, out _);

    /// <summary>Requests to the URL contain credentials and addresses, so https is required except on a loopback address.</summary>
    private static string? WrongUrl(string setting, string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed)
        && (parsed.Scheme == Uri.UriSchemeHttps || (parsed.Scheme == Uri.UriSchemeHttp && parsed.IsLoopback))
            ? null
            : $"Email__{setting} must be an https address, but is '{url}'.";

    private static bool IsThisMachine(string? host) => Uri.TryCreate($"smtp://{host}", UriKind.Absolute, out var server) && server.IsLoopback;
}
