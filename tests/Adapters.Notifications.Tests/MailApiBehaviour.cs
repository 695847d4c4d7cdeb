using System.Net;
using Shop.Adapters.Notifications.Channels;
using Shop.Application.Ports.Notifications;

namespace Shop.Adapters.Notifications.Tests;

/// <summary>Tests shared by the channels over HTTP.</summary>
public abstract class MailApiBehaviour(HttpStatusCode success) : ChannelBehaviour, IAsyncLifetime
{
    private protected HttpStub Service { get; private set; } = null!;

    private protected IEnumerable<StubRequest> Taken => Service.Requests.Where(_ => Service.Status == success);

    public async ValueTask InitializeAsync() => Service = await HttpStub.Start(success);

    protected override ValueTask End() => Service.DisposeAsync();

    protected override void RefuseForGood(string terms) => (Service.Status, Service.Terms) = (HttpStatusCode.BadRequest, terms);

    protected override void RefuseForNow(string terms) => (Service.Status, Service.Terms) = (HttpStatusCode.ServiceUnavailable, terms);

    protected override void SayNothing() => Service.Terms = null;

    protected override Task GoAway() => Service.Close();

    [Theory]
    [InlineData(400, true)]
    [InlineData(401, true)]
    [InlineData(403, true)]
    [InlineData(413, true)]
    [InlineData(408, false)]
    [InlineData(425, false)]
    [InlineData(429, false)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    public async Task Channel_treats_4xx_as_permanent_except_for_temporary_status_codes(int status, bool forGood)
    {
        Service.Status = (HttpStatusCode)status;

        var failure = (await FluentActions.Awaiting(() => Send(Channels.Teapot)).Should().ThrowAsync<Exception>()).Which;

        failure.Should().BeOfType(forGood ? typeof(NotificationRefusedException) : typeof(NotSentException));
        failure.Message.Should().StartWith($"The mail service 127.0.0.1 returned {status}");
    }

    [Fact]
    public async Task Channel_follows_no_redirect_with_its_credentials()
    {
        await using var elsewhere = await HttpStub.Start(success);
        (Service.Status, Service.Location) = (HttpStatusCode.TemporaryRedirect, $"{elsewhere.Address}");

        await FluentActions.Awaiting(() => Send(Channels.Teapot)).Should().ThrowAsync<NotSentException>();

        Service.Requests.Should().ContainSingle();
        elsewhere.Requests.Should().BeEmpty();
    }
}
