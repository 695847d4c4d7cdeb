using System.Text;
using Shop.Application.Webhooks;
using Shop.Domain.Webhooks;

namespace Shop.Application.Tests.Webhooks;

public sealed class WebhookSignatureTests
{
    /// <summary>The example with which the Standard Webhooks libraries are tested.</summary>
    [Fact]
    public void Webhook_signature_matches_the_example_of_Standard_Webhooks() =>
        WebhookSignature.Of(
                WebhookSecret.Parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1614265330,
                Encoding.UTF8.GetBytes("""{"test": 2432232314}"""))
            .Should().Be("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
}
