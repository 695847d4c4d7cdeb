using System.Text;
using Shop.Application.Ports;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Notifications.Tests;

public sealed class SmtpChannelTests : ChannelBehaviour
{
    private readonly SmtpSink _sink = new();

    protected override (string Key, string? Value)[] Settings =>
    [
        ("Channel", "smtp"), ("From", "The Shop <post@shop.example>"), ("Smtp:Host", "127.0.0.1"),
        ("Smtp:Port", $"{_sink.Port}"), ("Smtp:StartTls", "false"), ("Smtp:User", "post"), ("Smtp:Password", Sesame),
    ];

    protected override IReadOnlyList<(string To, string Id, string Subject, string Text, string Html)> Arrived =>
        [.. _sink.Mails.Select(mail => (mail.Recipients.Single(), mail.MessageId, mail.Subject, mail.Text, mail.Html))];

    protected override ValueTask End() => _sink.DisposeAsync();

    protected override void RefuseForGood(string terms) => Answer("RCPT", $"550 {terms}");

    protected override void RefuseForNow(string terms) => Answer("RCPT", $"450 {terms}");

    protected override void SayNothing() => Answer("EHLO", "");

    protected override Task GoAway() => _sink.Close();

    [Fact]
    public async Task SMTP_channel_logs_in()
    {
        await Send(Channels.Teapot);

        _sink.Commands.Should().ContainInConsecutiveOrder(
            $"AUTH login {Convert.ToBase64String(Encoding.UTF8.GetBytes("post"))}", Convert.ToBase64String(Encoding.UTF8.GetBytes(Sesame)));
    }

    [Fact]
    public async Task SMTP_channel_sends_text_and_HTML_alternatives_in_an_auto_generated_message()
    {
        await Send(Channels.Teapot);

        var mail = _sink.Mails.Single();
        mail.Header("Content-Type").Should().StartWith("multipart/alternative");
        mail.Header("Auto-Submitted").Should().Be("auto-generated");
        mail.Header("From").Should().Be("\"The Shop\" <post@shop.example>");
        mail.Header("To").Should().Be("ann@shop.example");
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
    [InlineData("EHLO", "421 too busy")]
    [InlineData("MAIL", "451 not now")]
    [InlineData("RCPT", "450 greylisted")]
    [InlineData(".", "452 disk full")]
    public async Task SMTP_channel_treats_every_4xx_reply_as_a_temporary_rejection(string command, string reply)
    {
        Answer(command, reply);

        var sending = () => Send(Channels.Teapot);

        await sending.Should().ThrowAsync<NotSentException>();
    }

    [Fact]
    public async Task SMTP_channel_treats_a_rejected_login_as_a_permanent_rejection()
    {
        _sink.Answer = line => line.Split(' ')[0] switch
        {
            "AUTH" => "535 5.7.8 wrong",
            "MAIL" => "530 5.7.0 log in first",
            _ => null,
        };

        var sending = () => Send(Channels.Teapot);

        (await sending.Should().ThrowAsync<NotificationRefusedException>()).WithMessage("*returned 53*");
    }

    [Fact]
    public async Task SMTP_channel_sends_nothing_unencrypted_when_the_server_lacks_STARTTLS()
    {
        var sending = () => Send(Channels.Teapot, ("Smtp:StartTls", "true"));

        await sending.Should().ThrowAsync<NotSentException>();
        _sink.Commands.Should().OnlyContain(line => line.StartsWith("EHLO", StringComparison.Ordinal) || line == "QUIT");
    }

    private void Answer(string command, string reply) =>
        _sink.Answer = line => line.StartsWith(command, StringComparison.OrdinalIgnoreCase) ? reply : null;
}
