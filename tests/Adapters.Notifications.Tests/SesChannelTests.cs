using System.Globalization;
using System.Net;

namespace Shop.Adapters.Notifications.Tests;

public sealed class SesChannelTests() : MailApiBehaviour(HttpStatusCode.OK)
{
    private const string KeyId = "AKIDEXAMPLE";

    protected override (string Key, string? Value)[] Settings =>
    [
        ("Channel", "ses"), ("From", "The Shop <post@shop.example>"), ("Ses:Region", "eu-central-1"), ("Ses:AccessKeyId", KeyId),
        ("Ses:SecretAccessKey", Sesame), ("Ses:BaseUrl", $"{Service.Address}"),
    ];

    protected override IReadOnlyList<(string To, string Id, string Subject, string Text, string Html)> Arrived =>
    [
        .. Taken.Select(request => request.Json).Select(mail => (Mail: mail, Message: mail.GetProperty("Content").GetProperty("Simple"))).Select(both => (
            both.Mail.GetProperty("Destination").GetProperty("ToAddresses")[0].GetString()!,
            both.Message.GetProperty("Headers").EnumerateArray().Single(header => header.GetProperty("Name").GetString() == SesChannel.IdHeader).GetProperty("Value").GetString()!,
            both.Message.GetProperty("Subject").GetProperty("Data").GetString()!,
            both.Message.GetProperty("Body").GetProperty("Text").GetProperty("Data").GetString()!,
            both.Message.GetProperty("Body").GetProperty("Html").GetProperty("Data").GetString()!)),
    ];

    [Fact]
    public async Task SES_channel_calls_version_2_of_the_API()
    {
        await Send(Channels.Teapot);

        var request = Service.Requests.Single();
        request.Target.Should().Be("POST /v2/email/outbound-emails");
        request.Headers["Content-Type"].Should().Be("application/json");
        request.Json.GetProperty("FromEmailAddress").GetString().Should().Be("\"The Shop\" <post@shop.example>");
    }

    [Fact]
    public async Task SES_channel_encodes_a_sender_with_non_ASCII_characters()
    {
        await Send(Channels.Teapot, ("From", "Teeküche <post@shop.example>"));

        Service.Requests.Single().Json.GetProperty("FromEmailAddress").GetString().Should().Be("=?utf-8?B?VGVla8O8Y2hl?= <post@shop.example>");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("a-token")]
    public async Task SES_channel_signs_the_request_as_sent(string? token)
    {
        await Send(Channels.Teapot, ("Ses:SessionToken", token));

        var request = Service.Requests.Single();
        var at = DateTimeOffset.ParseExact(request.Headers["x-amz-date"], "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var seen = new AwsRequest(
            HttpMethod.Post, new Uri($"http://{request.Headers["Host"]}{request.Target["POST ".Length..]}"), request.Body, [("content-type", request.Headers["Content-Type"])]);
        var expected = AwsSignature.HeadersFor(seen, new AwsKeys(KeyId, Sesame, token), new AwsScope("eu-central-1", "ses"), at);
        request.Headers["Authorization"].Should().Be(expected[^1].Value);
        request.Headers.GetValueOrDefault("x-amz-security-token").Should().Be(token);
    }

    [Fact]
    public void SES_endpoint_is_that_of_the_region_by_default() =>
        new SesOptions { Region = "eu-central-1" }.Endpoint.Should().Be(new Uri("https://email.eu-central-1.amazonaws.com"));
}
