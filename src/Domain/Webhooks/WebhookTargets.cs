using System.Net;

namespace Shop.Domain.Webhooks;

/// <summary>Where webhooks may be sent.</summary>
/// <param name="AllowsPrivate">Whether addresses of this machine and of private networks are allowed.</param>
public sealed record WebhookTargets(bool AllowsPrivate)
{
    public bool Allows(IPAddress address) => AllowsPrivate || PublicAddresses.Contain(address);

    /// <summary>
    /// Rejects a URL whose host is an address that is not allowed with <c>target-not-allowed</c>. The addresses of a name are checked at every
    /// delivery.
    /// </summary>
    public void EnsureAllows(string url)
    {
        if (Uri.TryCreate(url, UriKind.Absolute, out var target) && IPAddress.TryParse(target.DnsSafeHost, out var address) && !Allows(address))
            throw WebhookErrors.TargetNotAllowed();
    }
}
