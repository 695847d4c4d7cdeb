using System.Net;
using Shop.Application.Ports;

namespace Shop.Adapters.Notifications.Tests;

/// <summary>Tests shared by the channels over HTTP.</summary>
public abstract class MailApiBehaviour(HttpStatusCode success) : ChannelBehaviour, IAsyncLifetime
{
    private protected HttpStub Service { get; private set; } = null!;

    private protected IEnumerable<StubRequest> Taken => Service.Requests.Where(_ => Service.Status == success);

    public async ValueTask InitializeAsync() => Service = await HttpStub.Start(success);

    protected override ValueTask End() => Service.DisposeAsync();

    protected override void RefuseForGood(string words) => (Service.Status, Service.Words) = (HttpStatusCode.BadRequest, words);

    protected override void RefuseForNow(string words) => (Service.Status, Service.Words) = (HttpStatusCode.ServiceUnavailable, words);

    protected override void SayNothing() => Service.Words = null;

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
    public async Task Takes_a_4xx_for_good_unless_it_speaks_of_the_moment(int status, bool forGood)
    {
        Service.Status = (HttpStatusCode)status;

        var failure = (await FluentActions.Awaiting(() => Send(Channels.Teapot)).Should().ThrowAsync<Exception>()).Which;

        failure.Should().BeOfType(forGood ? typeof(NotificationRefusedException) : typeof(NotSentException));
        failure.Message.Should().StartWith($"The mail service 127.0.0.1 returned {status}");
    }

    [Fact]
    public async Task Takes_its_credentials_nowhere_else()
    {
        await using var elsewhere = await HttpStub.Start(success);
        (Service.Status, Service.Location) = (HttpStatusCode.TemporaryRedirect, $"{elsewhere.Address}");

        await FluentActions.Awaiting(() => Send(Channels.Teapot)).Should().ThrowAsync<NotSentException>();

        Service.Requests.Should().ContainSingle();
        elsewhere.Requests.Should().BeEmpty();
    }
}
