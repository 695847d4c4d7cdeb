using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Ports.Operations;
using Shop.Application.Ports.Security;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Persistence.Secrets;

/// <summary>A secret is replaced only if it is still the one that was read, so that nothing has to be locked.</summary>
internal sealed class EfStoredSecrets(ShopDbContext db, ISecretProtector protector) : IStoredSecrets
{
    public Task<FoundSecrets> Renew(CancellationToken cancellation) => ForEach(RenewSecrets, RenewKey, cancellation);

    public Task<FoundSecrets> Read(CancellationToken cancellation) => ForEach((_, _) => Task.CompletedTask, (_, _, _) => Task.CompletedTask, cancellation);

    private async Task<FoundSecrets> ForEach(
        Func<Endpoint, CancellationToken, Task> endpoint, Func<int, CookieKeyXml, CancellationToken, Task> key, CancellationToken cancellation)
    {
        var unreadable = new List<string>();
        var endpoints = await db.WebhookEndpoints.AsNoTracking()
            .OrderBy(stored => stored.Id)
            .Select(stored => new Endpoint(stored.Id, stored.Secret, stored.PreviousSecret))
            .ToListAsync(cancellation);
        foreach (var stored in endpoints)
        {
            if (stored.All.Any(secret => protector.Reveal(secret.Text, stored.Id.ToString()) is null))
                unreadable.Add(stored.Id.ToString());
            await endpoint(stored, cancellation);
        }

        var keys = await db.DataProtectionKeys.AsNoTracking().OrderBy(stored => stored.Id).ToListAsync(cancellation);
        foreach (var stored in keys)
        {
            var xml = new CookieKeyXml(stored.Xml!, protector);
            if (xml.IsReadable)
                await key(stored.Id, xml, cancellation);
            else
                unreadable.Add($"key of cookies {stored.Id}");
        }

        return new FoundSecrets(endpoints.Count + keys.Count, unreadable);
    }

    private async Task RenewSecrets(Endpoint endpoint, CancellationToken cancellation)
    {
        if (Renewed(endpoint.Secret) is { } current)
        {
            await db.WebhookEndpoints.Where(stored => stored.Id == endpoint.Id && stored.Secret == endpoint.Secret)
                .ExecuteUpdateAsync(stored => stored.SetProperty(e => e.Secret, current), cancellation);
        }

        if (endpoint.Previous is { } former && Renewed(former) is { } previous)
        {
            await db.WebhookEndpoints.Where(stored => stored.Id == endpoint.Id && stored.PreviousSecret == former)
                .ExecuteUpdateAsync(stored => stored.SetProperty(e => e.PreviousSecret, previous), cancellation);
        }

        StoredSecret? Renewed(StoredSecret stored) =>
            !protector.IsCurrent(stored.Text) && protector.Reveal(stored.Text, endpoint.Id.ToString()) is { } secret
                ? new StoredSecret(protector.Protect(secret, endpoint.Id.ToString()))
                : null;
    }

    private async Task RenewKey(int id, CookieKeyXml xml, CancellationToken cancellation)
    {
        if (xml.Renewed() is { } renewed)
        {
            await db.DataProtectionKeys.Where(stored => stored.Id == id)
                .ExecuteUpdateAsync(stored => stored.SetProperty(key => key.Xml, renewed), cancellation);
        }
    }

    private sealed record Endpoint(WebhookEndpointId Id, StoredSecret Secret, StoredSecret? Previous)
    {
        public IEnumerable<StoredSecret> All => Previous is null ? [Secret] : [Secret, Previous];
    }
}
