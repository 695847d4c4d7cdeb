using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Ports;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Notifications.Tests;

/// <summary>Tests shared by all channels that deliver to a recipient.</summary>
public abstract class ChannelBehaviour : IAsyncDisposable
{
    /// <summary>The secret in the settings of a channel.</summary>
    protected const string Sesame = "0pen-sesame";

    /// <summary>Settings that direct the channel to the test server.</summary>
    protected abstract (string Key, string? Value)[] Settings { get; }

    /// <summary>Makes the server return a permanent rejection.</summary>
    protected abstract void RefuseForGood(string words);

    protected abstract void RefuseForNow(string words);

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
    public async Task Hands_a_message_over_whole()
    {
        await Send(Channels.Teapot);

        Arrived.Should().Equal(("ann@shop.example", "<evt_1.acc_2@shop.example>", "Product changed: Teapot", Channels.Teapot.Text, Channels.Teapot.Html));
    }

    [Fact]
    public async Task Gives_a_message_the_same_id_at_every_try()
    {
        await Send(Channels.Teapot);
        await Send(Channels.Teapot);

        Arrived.Should().HaveCount(2);
        Arrived.Select(mail => mail.Id).Distinct(StringComparer.Ordinal).Should().ContainSingle();
    }

    [Fact]
    public async Task Keeps_what_a_subject_brings_along_in_the_subject()
    {
        await Send(Channels.Teapot with { Subject = "Teapot\r\nBcc: eve@evil.example\r\n\r\nBuy\u2028now — gr\u00fcn" });

        Arrived.Should().ContainSingle().Which.Subject.Should().Be("Teapot  Bcc: eve@evil.example    Buy now — gr\u00fcn");
    }

    [Fact]
    public async Task Says_that_a_refusal_is_for_good()
    {
        RefuseForGood("no such mailbox");

        var sending = () => Send(Channels.Teapot);

        (await sending.Should().ThrowAsync<NotificationRefusedException>()).WithMessage("*returned*no such mailbox*");
        Arrived.Should().BeEmpty();
    }

    [Fact]
    public async Task Has_a_refusal_of_the_moment_tried_again()
    {
        RefuseForNow("try again later");

        var sending = () => Send(Channels.Teapot);

        (await sending.Should().ThrowAsync<NotSentException>()).WithMessage("*try again later*");
    }

    [Fact]
    public async Task Waits_no_longer_than_it_is_told()
    {
        SayNothing();

        var sending = () => Send(Channels.Teapot, ("Timeout", "00:00:00.2"));

        (await sending.Should().ThrowAsync<NotSentException>()).WithMessage("*within 0.2 s.");
    }

    [Fact]
    public async Task Has_a_message_tried_again_when_nobody_is_there()
    {
        await GoAway();

        var sending = () => Send(Channels.Teapot);

        await sending.Should().ThrowAsync<NotSentException>();
    }

    [Fact]
    public async Task Stops_when_it_is_told_to()
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
    public async Task Repeats_neither_secrets_nor_addresses_nor_lines_of_a_server(bool forGood)
    {
        var words = $"ann@shop.example is nobody for {Sesame}\tand {new string('x', 1000)}";
        if (forGood)
            RefuseForGood(words);
        else
            RefuseForNow(words);

        var sending = () => Send(Channels.Teapot);

        var text = (await sending.Should().ThrowAsync<Exception>()).Which.ToString();
        text.Should().Contain("is nobody for").And.NotContainEquivalentOf("ann@shop.example").And.NotContain(Sesame).And.NotContain("\t");
        text.Should().NotContain(new string('x', 400));
    }

    private protected async Task Send(Notification notification, params (string Key, string? Value)[] more)
    {
        await using var services = Channels.From([.. Settings, .. more]);
        await services.Send(notification);
    }
}
