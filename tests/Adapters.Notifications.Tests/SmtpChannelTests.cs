using Shop.Adapters.Notifications.Channels;
using Shop.Application.Ports.Notifications;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Notifications.Tests;

public sealed class SmtpChannelTests : ChannelBehaviour
{
    private readonly SmtpSink _sink = new();

    protected override (string Key, string? Value)[] Settings =>
    [
        ("Channel", "smtp"), ("From", "The Shop <post@shop.example>"), ("Smtp:Host", "127.0.0.1"),
        ("Smtp:Port", $"{_sink.Port}"), ("Smtp:Security", "None"), ("Smtp:User", "post"), ("Smtp:Password", Sesame),
    ];

    protected override IReadOnlyList<(string To, string Id, string Subject, string Text, string Html)> Arrived =>
        [.. _sink.Mails.Select(mail => (mail.Recipients.Single(), mail.MessageId, mail.Subject, mail.Text, mail.Html))];

    protected override ValueTask End() => _sink.DisposeAsync();

    protected override void RefuseForGood(string terms) => Answer("RCPT", $"550 {terms}");

    protected override void RefuseForNow(string terms) => Answer("RCPT", $"450 {terms}");

    protected override void SayNothing() => Answer("EHLO", "");

    protected override Task GoAway() => _sink.Close();

    [Theory]
    [InlineData("LOGIN", "AUTH LOGIN", "cG9zdA==", "MHBlbi1zZXNhbWU=")]
    [InlineData("PLAIN", "AUTH PLAIN AHBvc3QAMHBlbi1zZXNhbWU=")]
    [InlineData("CRAM-MD5", "AUTH CRAM-MD5", "cG9zdCA3NzQzZmNiZTBlMGE4Yzk5MmQ0Yjk0YTkzY2MyNGJhYQ==")]
    [InlineData("LOGIN XOAUTH2 CRAM-MD5", "AUTH CRAM-MD5", "cG9zdCA3NzQzZmNiZTBlMGE4Yzk5MmQ0Yjk0YTkzY2MyNGJhYQ==")]
    public async Task SMTP_channel_logs_in_by_the_safest_mechanism_that_the_server_offers(string offered, params string[] commands)
    {
        _sink.Mechanisms = offered;

        await Send(Channels.Teapot);

        _sink.Commands.Should().ContainInConsecutiveOrder(commands);
        _sink.Commands.Count(IsLogin).Should().Be(1);
        _sink.Mails.Should().ContainSingle();
    }

    [Fact]
    public async Task SMTP_channel_without_a_user_does_not_log_in()
    {
        await Send(Channels.Teapot, ("Smtp:User", null), ("Smtp:Password", null));

        _sink.Commands.Should().NotContain(line => IsLogin(line));
        _sink.Mails.Should().ContainSingle();
    }

    [Fact]
    public async Task SMTP_channel_sends_nothing_when_the_server_offers_no_login()
    {
        _sink.Mechanisms = "";

        var sending = () => Send(Channels.Teapot);

        await sending.Should().ThrowAsync<NotSentException>();
        _sink.Commands.Should().NotContain(line => line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SMTP_channel_sends_text_and_HTML_alternatives_in_an_auto_generated_message()
    {
        await Send(Channels.Teapot);

        var mail = _sink.Mails.Single();
        mail.Header("Content-Type").Should().StartWith("multipart/alternative");
        mail.Header("Auto-Submitted").Should().Be("auto-generated");
        mail.Header("From").Should().Be("The Shop <post@shop.example>");
        mail.Header("To").Should().Be("ann@shop.example");
    }

    [Fact]
    public async Task SMTP_channel_repeats_the_message_id_in_a_header_that_no_service_replaces()
    {
        var id = $"evt_{new string('1', 32)}.acc_{new string('2', 32)}";

        await Send(Channels.Teapot with { Id = id });

        _sink.Mails.Single().MessageId.Should().Be($"<{id}@shop.example>");
        _sink.Mails.Single().Header("X-Shop-Message-ID").Should().Be($"<{id}@shop.example>");
    }

    [Fact]
    public async Task SMTP_channel_encodes_a_sender_with_non_ASCII_characters()
    {
        await Send(Channels.Teapot, ("From", "Teeküche <post@shop.example>"));

        _sink.Mails.Single().Data.Should().MatchRegex("From: =[?]utf-8[?].*[?]= <post@shop.example>");
        _sink.Mails.Single().Header("From").Should().Be("Teeküche <post@shop.example>");
    }

    [Fact]
    public async Task Subject_with_line_breaks_adds_no_header_and_no_recipient()
    {
        await Send(Channels.Teapot with { Subject = "Teapot\r\nBcc: eve@evil.example" });

        _sink.Mails.Single().HeaderNames.Should().OnlyHaveUniqueItems().And.NotContain("Bcc");
        _sink.Commands.Should().ContainSingle(line => line.StartsWith("RCPT", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("MAIL", "550 who are you")]
    [InlineData("MAIL", "530 log in first")]
    [InlineData("RCPT", "553 not here")]
    [InlineData("DATA", "554 no")]
    [InlineData(".", "554 this is spam")]
    public async Task SMTP_channel_treats_every_5xx_reply_as_a_permanent_rejection(string command, string reply)
    {
        Answer(command, reply);

        var sending = () => Send(Channels.Teapot);

        (await sending.Should().ThrowAsync<NotificationRefusedException>()).WithMessage($"The mail server 127.0.0.1:{_sink.Port} returned {reply[..3]}: *");
    }

    [Theory]
    [InlineData("", "421 too busy")]
    [InlineData("AUTH", "454 no login now")]
    [InlineData("MAIL", "451 not now")]
    [InlineData("RCPT", "450 greylisted")]
    [InlineData(".", "452 disk full")]
    public async Task SMTP_channel_treats_every_4xx_reply_as_a_temporary_rejection(string command, string reply)
    {
        Answer(command, reply);

        var sending = () => Send(Channels.Teapot);

        (await sending.Should().ThrowAsync<NotSentException>()).WithMessage($"The mail server 127.0.0.1:{_sink.Port} did not accept the message: {reply}");
    }

    [Theory]
    [InlineData("LOGIN", "535 5.7.8 wrong")]
    [InlineData("PLAIN LOGIN", "535 5.7.8 wrong")]
    [InlineData("PLAIN", "534 5.7.9 too weak")]
    public async Task SMTP_channel_treats_a_rejected_login_as_a_permanent_rejection(string offered, string reply)
    {
        _sink.Mechanisms = offered;
        Answer("AUTH", reply);

        var sending = () => Send(Channels.Teapot);

        (await sending.Should().ThrowAsync<NotificationRefusedException>()).WithMessage($"*returned {reply[..3]}: *");
        _sink.Mails.Should().BeEmpty();
    }

    [Theory]
    [InlineData("PLAIN", "AUTH", "AHBvc3QAMHBlbi1zZXNhbWU=")]
    [InlineData("LOGIN", "MHBlbi1zZXNhbWU=", "MHBlbi1zZXNhbWU=")]
    public async Task SMTP_channel_error_does_not_repeat_an_encoded_password(string offered, string command, string secret)
    {
        _sink.Mechanisms = offered;
        Answer(command, $"500 unrecognized: {secret}");

        var sending = () => Send(Channels.Teapot);

        (await sending.Should().ThrowAsync<NotificationRefusedException>()).Which.ToString().Should().Contain("unrecognized").And.NotContain(secret);
    }

    [Theory]
    [InlineData("", "00:00:01")]
    [InlineData("500 unrecognized", "00:00:30")]
    public async Task SMTP_channel_succeeds_when_the_server_accepts_the_message_and_fails_at_QUIT(string reply, string timeout)
    {
        Answer("QUIT", reply);

        await Send(Channels.Teapot, ("Timeout", timeout));

        _sink.Mails.Should().ContainSingle();
    }

    [Theory]
    [InlineData("Auto")]
    [InlineData("StartTls")]
    [InlineData("SslOnConnect")]
    public async Task SMTP_channel_sends_nothing_unencrypted_when_the_server_has_no_encryption(string security)
    {
        var sending = () => Send(Channels.Teapot, ("Smtp:Security", security));

        await sending.Should().ThrowAsync<NotSentException>();
        _sink.Commands.Should().NotContain(line => IsLogin(line) || line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    private static bool IsLogin(string line) => line.StartsWith("AUTH", StringComparison.Ordinal);

    private void Answer(string command, string reply) =>
        _sink.Answer = line => line.StartsWith(command, StringComparison.OrdinalIgnoreCase) ? reply : null;
}
