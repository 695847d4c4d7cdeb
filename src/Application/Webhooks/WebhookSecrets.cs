using Shop.Application.Ports.Security;
using Shop.Domain.Webhooks;

namespace Shop.Application.Webhooks;

/// <summary>Creates, encrypts and reveals the signing secrets of webhook endpoints.</summary>
internal sealed class WebhookSecrets(ISecretProtector protector, IRandomness randomness)
{
    public WebhookSecret New() => WebhookSecret.Of(randomness.NextBytes(WebhookSecret.Length));

    public StoredSecret Protect(WebhookSecret secret, WebhookEndpointId owner) => new(protector.Protect(secret.Reveal(), owner.ToString()));

    /// <summary>The secrets that sign deliveries, the current one first; empty when that one cannot be revealed.</summary>
    public IReadOnlyList<WebhookSecret> Of(WebhookEndpoint endpoint, DateTimeOffset at)
    {
        var secrets = endpoint.SecretsAt(at).Select(stored => protector.Reveal(stored.Text, endpoint.Id.ToString())).ToList();
        return secrets[0] is null ? [] : [.. secrets.OfType<string>().Select(WebhookSecret.Parse)];
    }
}
