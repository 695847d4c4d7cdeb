using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shop.Testing.Fakes;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Accounts;

/// <summary>A program that sends mail, its mail server, and everything that it logs.</summary>
public sealed partial class MailingShop : IAsyncLifetime
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(30);

    private readonly SmtpSink _sink = new();
    private int _clients;

    internal ShopApi Shop { get; private set; } = null!;

    internal LoggedLines Log { get; } = new();

    public async ValueTask InitializeAsync() => Shop = await ShopApi.Start(
        replacing: services => services.AddLogging(logging => logging.AddProvider(Log)),
        settings:
        [
            ("Email:Channel", "smtp"), ("Email:From", "Shop <post@shop.example>"), ("Email:Smtp:Host", "127.0.0.1"),
            ("Email:Smtp:Port", $"{_sink.Port}"), ("Email:Smtp:Security", "None"), ("Shop:PublicUrl", "https://shop.example"),
            ("ForwardedHeaders:KnownProxies", "127.0.0.1"),
            ("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"),
        ]);

    public async ValueTask DisposeAsync()
    {
        await Shop.DisposeAsync();
        await _sink.DisposeAsync();
    }

    /// <summary>A client with an address of its own.</summary>
    internal ApiClient Client(string? accessToken = null)
    {
        var client = new ApiClient(Shop.Address, accessToken, default);
        client.Http.DefaultRequestHeaders.Add("X-Forwarded-For", $"198.51.100.{Interlocked.Increment(ref _clients)}");
        return client;
    }

    internal IReadOnlyList<ReceivedMail> MailsTo(string email, string subject) =>
        [.. _sink.Mails.Where(mail => mail.Recipients.Contains(email, StringComparer.Ordinal) && mail.Subject == subject)];

    /// <summary>Waits for a number of mails with the subject and returns the token in the link of the last one.</summary>
    internal async Task<string> TokenIn(string email, string subject, int mails = 1)
    {
        await Eventually.Holds(() => Task.FromResult(MailsTo(email, subject).Count >= mails), s_timeout);
        return Link().Match(MailsTo(email, subject)[mails - 1].Text).Groups["token"].Value;
    }

    [GeneratedRegex("https://shop.example/[a-z-]+[?]token=(?<token>[A-Za-z0-9_-]{64})\n", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
