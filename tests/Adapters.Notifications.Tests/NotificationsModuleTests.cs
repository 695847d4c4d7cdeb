using MailKit.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shop.Adapters.Notifications.Channels;
using Shop.Adapters.Notifications.Templates;
using Shop.Application.Ports.Notifications;

namespace Shop.Adapters.Notifications.Tests;

public sealed class NotificationsModuleTests
{
    private static readonly Dictionary<string, string?> s_complete = new(StringComparer.Ordinal)
    {
        ["From"] = "Shop <post@shop.example>",
        ["Smtp:Host"] = "mail.shop.example",
        ["SendGrid:ApiKey"] = "a-key",
    };

    [Theory]
    [InlineData(null, typeof(LogChannel))]
    [InlineData("log", typeof(LogChannel))]
    [InlineData("smtp", typeof(SmtpChannel))]
    [InlineData("sendgrid", typeof(SendGridChannel))]
    public void Notifications_use_the_configured_channel_and_the_log_by_default(string? channel, Type type)
    {
        using var services = Complete(channel is null ? [] : [("Channel", channel)]);

        services.GetRequiredService<IStartupValidator>().Validate();

        services.GetRequiredService<IMailChannel>().Should().BeOfType(type);
        services.GetRequiredService<INotificationPort>().Should().BeOfType<TemplatedNotifications>();
    }

    [Theory]
    [InlineData("pigeon")]
    [InlineData("ses")]
    [InlineData("LOG")]
    [InlineData("")]
    public void Startup_fails_when_the_channel_is_unknown(string channel) =>
        StartOf(Complete(("Channel", channel))).Should().Be($"Email__Channel must be 'log', 'smtp' or 'sendgrid', but is '{channel}'.");

    [Theory]
    [InlineData("smtp", "From")]
    [InlineData("sendgrid", "From")]
    [InlineData("smtp", "Smtp:Host")]
    [InlineData("sendgrid", "SendGrid:ApiKey")]
    public void Startup_fails_and_names_the_setting_when_a_setting_of_the_channel_is_missing(string channel, string missing) =>
        StartOf(Complete(("Channel", channel), (missing, ""))).Should()
            .Be($"Email__{missing.Replace(":", "__", StringComparison.Ordinal)} must be set for Email__Channel '{channel}'.");

    [Theory]
    [InlineData("smtp", "From", "nobody", "Email__From must be an address, such as 'Shop <shop@example.com>', but is 'nobody'.")]
    [InlineData("smtp", "From", "a@shop.example, b@shop.example", "Email__From must be an address, such as 'Shop <shop@example.com>', but is 'a@shop.example, b@shop.example'.")]
    [InlineData("smtp", "Timeout", "00:01:00", "Email__Timeout must be from 00:00:00.1000000 to 00:00:30, but is 00:01:00.")]
    [InlineData("smtp", "Smtp:Port", "0", "Email__Smtp__Port must be from 1 to 65535, but is 0.")]
    [InlineData("smtp", "Smtp:User", "post", "Email__Smtp__User and Email__Smtp__Password must be set together or not at all.")]
    [InlineData("smtp", "Smtp:Security", "StartTlsWhenAvailable", "Email__Smtp__Security must be 'Auto', 'StartTls', 'SslOnConnect' or 'None', but is 'StartTlsWhenAvailable'.")]
    [InlineData("sendgrid", "SendGrid:BaseUrl", "nowhere", "Email__SendGrid__BaseUrl must be an https address without a query, but is 'nowhere'.")]
    [InlineData("sendgrid", "SendGrid:BaseUrl", "http://sendgrid.example", "Email__SendGrid__BaseUrl must be an https address without a query, but is 'http://sendgrid.example'.")]
    public void Startup_fails_when_a_setting_is_invalid(string channel, string setting, string value, string message) =>
        StartOf(Complete(("Channel", channel), (setting, value))).Should().Be(message);

    [Theory]
    [InlineData("shop.example")]
    [InlineData("ftp://shop.example")]
    [InlineData("/pages")]
    [InlineData("https://shop.example/?a=b")]
    [InlineData("https://shop.example/#a")]
    [InlineData("https://ann:open@shop.example")]
    public void Startup_fails_when_links_to_the_public_address_would_not_work(string url) =>
        StartOf(Channels.From(("Shop:PublicUrl", url))).Should().Be(
            $"Shop__PublicUrl must be an http or https address without a query, such as 'https://shop.example.com', but is '{url}'.");

    [Theory]
    [InlineData("mail.shop.example", false)]
    [InlineData("127.0.0.1", true)]
    [InlineData("localhost", true)]
    public void SMTP_password_without_encryption_is_allowed_only_for_the_local_machine(string host, bool allowed)
    {
        var start = () => StartOf(Complete(
            ("Channel", "smtp"), ("Smtp:Host", host), ("Smtp:Security", "none"), ("Smtp:User", "post"), ("Smtp:Password", "0pen-sesame")));

        start().Should().Be(allowed ? null : "Email__Smtp__Security must not be 'None' when Email__Smtp__Password is set; otherwise the password is sent unencrypted.");
    }

    [Theory]
    [InlineData(null, 587, SecureSocketOptions.StartTls)]
    [InlineData(null, 2525, SecureSocketOptions.StartTls)]
    [InlineData(null, 465, SecureSocketOptions.SslOnConnect)]
    [InlineData("sslonconnect", 2465, SecureSocketOptions.SslOnConnect)]
    [InlineData("StartTls", 465, SecureSocketOptions.StartTls)]
    [InlineData("None", 465, SecureSocketOptions.None)]
    public void SMTP_encryption_is_always_required_unless_disabled_and_starts_at_once_on_port_465(string? security, int port, SecureSocketOptions encryption)
    {
        using var services = Complete([("Channel", "smtp"), ("Smtp:Port", $"{port}"), .. security is null ? [] : new[] { ("Smtp:Security", (string?)security) }]);

        services.GetRequiredService<IOptions<EmailOptions>>().Value.Smtp.Encryption.Should().Be(encryption);
    }

    [Fact]
    public void Startup_error_names_all_missing_settings_at_once() =>
        StartOf(Channels.From(("Channel", "smtp"), ("Smtp:Security", "tls"))).Should().ContainAll("Email__From", "Email__Smtp__Host", "Email__Smtp__Security");

    private static ServiceProvider Complete(params (string Key, string? Value)[] settings) =>
        Channels.From([.. s_complete.Select(setting => (setting.Key, setting.Value)), .. settings]);

    /// <summary>The error message of the start; null when it succeeds.</summary>
    private static string? StartOf(ServiceProvider services)
    {
        using (services)
        {
            try
            {
                services.GetRequiredService<IStartupValidator>().Validate();
                return null;
            }
            catch (OptionsValidationException refusal)
            {
                return refusal.Message;
            }
        }
    }
}
