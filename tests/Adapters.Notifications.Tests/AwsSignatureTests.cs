using System.Text;

namespace Shop.Adapters.Notifications.Tests;

/// <summary>
/// Compares signatures with the test suite that AWS publishes for Signature Version 4; the test names are the names of its cases.
/// </summary>
public sealed class AwsSignatureTests
{
    private const string SuiteToken =
        "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/"
        + "kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64l"
        + "IZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA==";

    private static readonly DateTimeOffset s_at = new(2015, 8, 30, 12, 36, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("get-vanilla", "GET", "/", "", "", "", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31")]
    [InlineData("post-vanilla", "POST", "/", "", "", "", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b")]
    [InlineData(
        "get-vanilla-query-order-key-case", "GET", "/?Param2=value2&Param1=value1", "", "", "",
        "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500")]
    [InlineData(
        "post-x-www-form-urlencoded", "POST", "/", "application/x-www-form-urlencoded", "Param1=value1", "",
        "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a")]
    [InlineData("post-sts-header-before", "POST", "/", "", "", SuiteToken, "85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead")]
    public void AWS_signature_matches_the_published_test_suite(string name, string method, string path, string contentType, string body, string token, string signature)
    {
        var request = new AwsRequest(
            new HttpMethod(method), new Uri($"https://example.amazonaws.com{path}"), Encoding.UTF8.GetBytes(body), contentType.Length > 0 ? [("content-type", contentType)] : []);

        var headers = AwsSignature.HeadersFor(request, SuiteKeys(token), new AwsScope("us-east-1", "service"), s_at);

        headers[0].Should().Be(("x-amz-date", "20150830T123600Z"));
        headers[^1].Name.Should().Be("Authorization");
        headers[^1].Value.Should().StartWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=")
            .And.EndWith($", Signature={signature}", "that is the case {0}", name);
    }

    [Fact]
    public void AWS_keys_do_not_show_their_secret_as_text() => SuiteKeys(SuiteToken).ToString().Should().Be("AKIDEXAMPLE");

    private static AwsKeys SuiteKeys(string token) => new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", token.Length > 0 ? token : null);
}
