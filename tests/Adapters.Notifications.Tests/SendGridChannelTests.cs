using System.Net;

namespace Shop.Adapters.Notifications.Tests;

public sealed class SendGridChannelTests() : MailApiBehaviour(HttpStatusCode.Accepted)
{
    protected override (string Key, string? Value)[] Settings =>
        [("Channel", "sendgrid"), ("From", "The Shop <post@shop.example>"), ("SendGrid:ApiKey", Sesame), ("SendGrid:BaseUrl", $"{Service.Address}")];

    protected override IReadOnlyList<(string To, string Id, string Subject, string Text, string Html)> Arrived =>
    [
        .. Taken.Select(request => request.Json).Select(mail => (
            mail.GetProperty("personalizations")[0].GetProperty("to")[0].GetProperty("email").GetString()!,
            mail.GetProperty("headers").GetProperty("Message-ID").GetString()!,
            mail.GetProperty("subject").GetString()!,
            mail.GetProperty("content")[0].GetProperty("value").GetString()!,
            mail.GetProperty("content")[1].GetProperty("value").GetString()!)),
    ];

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public async Task SendGrid_channel_keeps_the_path_of_its_base_address(string end)
    {
        await using var services = Channels.From([.. Settings, ("SendGrid:BaseUrl", $"{Service.Address}mail/sendgrid{end}")]);

        await services.Send(Channels.Teapot);

        Service.Requests.Single().Target.Should().Be("POST /mail/sendgrid/v3/mail/send");
    }

    [Fact]
    public async Task SendGrid_channel_calls_version_3_of_the_API()
    {
        await Send(Channels.Teapot);

        var request = Service.Requests.Single();
        request.Target.Should().Be("POST /v3/mail/send");
        request.Headers["Authorization"].Should().Be($"Bearer {Sesame}");
        request.Headers["Content-Type"].Should().StartWith("application/json");
        request.Json.GetProperty("from").GetRawText().Should().Be("""{"email":"post@shop.example","name":"The Shop"}""");
        request.Json.GetProperty("content").EnumerateArray().Select(content => content.GetProperty("type").GetString()).Should().Equal("text/plain", "text/html");
    }
}
