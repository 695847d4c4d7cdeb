using System.Net;
using System.Text;
using Shop.Adapters.Notifications.Webhooks;
using Shop.Application.Ports.Webhooks;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Notifications.Tests.Webhooks;

public sealed class HttpWebhookSenderTests : IAsyncLifetime
{
    private HttpStub _receiver = null!;

    public async ValueTask InitializeAsync() => _receiver = await HttpStub.Start(HttpStatusCode.NoContent);

    public ValueTask DisposeAsync() => _receiver.DisposeAsync();

    [Fact]
    public async Task Webhook_sender_posts_the_body_with_the_headers_of_Standard_Webhooks()
    {
        var answer = await Send(_receiver.Address, anywhere: true);

        answer.Should().Be(new WebhookAnswer(204, null));
        var request = _receiver.Requests.Should().ContainSingle().Which;
        request.Target.Should().Be("POST /");
        (request.Headers["webhook-id"], request.Headers["webhook-timestamp"], request.Headers["webhook-signature"], request.Headers["Content-Type"])
            .Should().Be(("evt_1", "1614265330", "v1,AAAA v1,BBBB", "application/json"));
        request.Headers.Keys.Should().NotContain(["traceparent", "Cookie", "Accept-Encoding"]);
        Encoding.UTF8.GetString(request.Body).Should().Be("{}");
    }

    [Theory]
    [InlineData(200)]
    [InlineData(202)]
    public async Task Any_2xx_response_is_a_success_regardless_of_its_body(int status)
    {
        (_receiver.Status, _receiver.Terms) = ((HttpStatusCode)status, new string('x', 5_000_000));

        (await Send(_receiver.Address, anywhere: true)).Should().Be(new WebhookAnswer(status, null));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(307)]
    public async Task Redirect_is_a_failure_and_is_not_followed(int status)
    {
        await using var elsewhere = await HttpStub.Start(HttpStatusCode.OK);
        (_receiver.Status, _receiver.Location) = ((HttpStatusCode)status, elsewhere.Address.ToString());

        (await Send(_receiver.Address, anywhere: true)).Should().Match<WebhookAnswer>(answer => answer.Status == status && answer.Error != null);
        elsewhere.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Response_body_of_the_receiver_is_not_stored()
    {
        (_receiver.Status, _receiver.Terms) = (HttpStatusCode.InternalServerError, "a secret of theirs");

        (await Send(_receiver.Address, anywhere: true)).Should().Be(new WebhookAnswer(500, "Returned 500."));
    }

    [Fact]
    public async Task Unreachable_receiver_is_a_failure()
    {
        var address = _receiver.Address;
        await _receiver.Close();

        (await Send(address, anywhere: true)).Should().Match<WebhookAnswer>(answer => answer.Status == null && answer.Error!.StartsWith("Could not be reached"));
    }

    [Fact]
    public async Task Webhook_sender_times_out_when_the_receiver_does_not_answer()
    {
        _receiver.Terms = null;

        (await Send(_receiver.Address, anywhere: true, timeout: TimeSpan.FromMilliseconds(200))).Error.Should().StartWith("No response within");
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.1")]
    [InlineData("0x7f000001")]
    [InlineData("2130706433")]
    [InlineData("017700000001")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("0.0.0.0")]
    [InlineData("localhost")]
    [InlineData("LOCALHOST.")]
    public async Task Local_machine_is_rejected_as_a_target_under_every_name(string host)
    {
        var answer = await Send(new UriBuilder(_receiver.Address) { Host = host }.Uri, anywhere: false);

        answer.Should().Match<WebhookAnswer>(a => a.Status == null && (a.Error == "The target has no public address." || a.Error!.StartsWith("Could not be reached")));
        _receiver.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("169.254.169.254")]
    [InlineData("::1")]
    public async Task Host_name_that_resolves_to_a_private_address_is_rejected(string address)
    {
        var answer = await Send(new Uri($"http://receiver.example.org:{_receiver.Address.Port}/"), anywhere: false, IPAddress.Parse(address));

        answer.Should().Be(new WebhookAnswer(null, "The target has no public address."));
        _receiver.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Connection_uses_the_address_that_was_checked()
    {
        var requested = 0;
        var connection = new TargetConnection(new WebhookTargets(AllowsPrivate: true), (_, _) => Task.FromResult(++requested == 1 ? [IPAddress.Loopback] : Array.Empty<IPAddress>()));
        using var handler = WebhookRegistration.Handler(connection);
        using var http = new HttpClient(handler);

        (await new HttpWebhookSender(http).Send(Message(new Uri($"http://receiver.invalid:{_receiver.Address.Port}/")), CancellationToken.None)).Status.Should().Be(204);
        requested.Should().Be(1);
    }

    private static async Task<WebhookAnswer> Send(Uri url, bool anywhere, IPAddress? resolved = null, TimeSpan? timeout = null)
    {
        var connection = new TargetConnection(
            new WebhookTargets(anywhere), (host, cancellation) => resolved is null ? Dns.GetHostAddressesAsync(host, cancellation) : Task.FromResult<IPAddress[]>([resolved]));
        using var handler = WebhookRegistration.Handler(connection);
        using var http = new HttpClient(handler) { Timeout = timeout ?? HttpWebhookSender.Timeout };
        return await new HttpWebhookSender(http).Send(Message(url), CancellationToken.None);
    }

    private static SignedMessage Message(Uri url) => new(url, "evt_1", 1614265330, "v1,AAAA v1,BBBB", "{}"u8.ToArray());
}
