using Shop.Adapters.Notifications.Channels;
using Shop.Application.Ports.Notifications;

namespace Shop.Adapters.Notifications.Tests;

/// <summary>Tests shared by all channels that deliver to a recipient.</summary>
public abstract class ChannelBehaviour : IAsyncDisposable
{
    /// <summary>The secret in the settings of a channel.</summary>
    protected const string Sesame = "0pen-sesame";

    /// <summary>Settings that direct the channel to the test server.</summary>
    protected abstract (string Key, string? Value)[] Settings { get; }

    /// <summary>Makes the server return a permanent rejection.</summary>
    protected abstract void RefuseForGood(string terms);

    protected abstract void RefuseForNow(string terms);

    protected abstract void SayNothing();

    protected abstract Task GoAway();

    /// <summary>The recipient, id, subject, plain text and HTML of every message that arrived.</summary>
    protected abstract IReadOnlyList<(string To, string Id, string Subject, string Text, string Html)> Arrived { get; }

    public async ValueTask DisposeAsync()
    {
        await End();
        GC.SuppressFinalize(this);
    }

    protected abstract ValueTask End();

    [Fact]
    public async Task Channel_sends_the_complete_message()
    {
        await Send(Channels.Teapot);

        Arrived.Should().Equal(("ann@shop.example", "<evt_1.acc_2@shop.example>", "Product changed: Teapot", Channels.Teapot.Text, Channels.Teapot.Html));
    }

    [Fact]
    public async Task Channel_sends_a_message_with_the_same_id_on_every_attempt()
    {
        await Send(Channels.Teapot);
        await Send(Channels.Teapot);

        Arrived.Should().HaveCount(2);
        Arrived.Select(mail => mail.Id).Distinct(StringComparer.Ordinal).Should().ContainSingle();
    }

    [Fact]
    public async Task Subject_with_line_breaks_stays_in_the_subject()
    {
        await Send(Channels.Teapot with { Subject = "Teapot\r\nBcc: eve@evil.example\r\n\r\nBuy\u2028now — gr\u00fcn" });

        Arrived.Should().ContainSingle().Which.Subject.Should().Be("Teapot  Bcc: eve@evil.example    Buy now — gr\u00fcn");
    }

    [Fact]
    public async Task Channel_reports_a_permanent_rejection()
    {
        RefuseForGood("no such mailbox");

        var sending = () => Send(Channels.Teapot);

        (await sending.Should().ThrowAsync<NotificationRefusedException>()).WithMessage("*returned*no such mailbox*");
        Arrived.Should().BeEmpty();
    }

    [Fact]
    public async Task Channel_reports_a_temporary_rejection_as_retryable()
    {
        RefuseForNow("try again later");

        var sending = () => Send(Channels.Teapot);

        (await sending.Should().ThrowAsync<NotSentException>()).WithMessage("*try again later*");
    }

    [Fact]
    public async Task Channel_gives_up_after_the_configured_timeout()
    {
        SayNothing();

        var sending = () => Send(Channels.Teapot, ("Timeout", "00:00:00.2"));

        (await sending.Should().ThrowAsync<NotSentException>()).WithMessage("*within 0.2 s.");
    }

    [Fact]
    public async Task Channel_reports_an_unreachable_server_as_retryable()
    {
        await GoAway();

        var sending = () => Send(Channels.Teapot);

        await sending.Should().ThrowAsync<NotSentException>();
    }

    [Fact]
    public async Task Channel_stops_when_cancelled()
    {
        SayNothing();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await using var services = Channels.From(Settings);

        var sending = () => services.Send(Channels.Teapot, stop.Token);

        await sending.Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Channel_error_repeats_no_secrets_addresses_or_control_characters_of_the_server(bool forGood)
    {
        var terms = $"ann@shop.example is nobody for {Sesame} with Qm9keQ\tand {new string('x', 1000)}";
        if (forGood)
            RefuseForGood(terms);
        else
            RefuseForNow(terms);

        var sending = () => Send(Channels.Teapot with { Secret = "Qm9keQ" });

        var text = (await sending.Should().ThrowAsync<Exception>()).Which.ToString();
        text.Should().Contain("is nobody for").And.NotContainEquivalentOf("ann@shop.example").And.NotContain(Sesame).And.NotContain("Qm9keQ").And.NotContain("\t");
        text.Should().NotContain(new string('x', 400));
    }

    private protected async Task Send(Mail notification, params (string Key, string? Value)[] more)
    {
        await using var services = Channels.From([.. Settings, .. more]);
        await services.Send(notification);
    }
}
