using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Persistence.Webhooks;

/// <summary>Deletes previous secrets of webhook endpoints when they sign no more. No answer and no audit entry contains them.</summary>
internal static class EndedSecrets
{
    public static Task Delete(ShopDbContext db, DateTimeOffset now, CancellationToken cancellation) => db.WebhookEndpoints
        .Where(endpoint => endpoint.PreviousSecret != null && endpoint.SecretMadeAt <= now - WebhookEndpoint.RotationTime)
        .ExecuteUpdateAsync(endpoint => endpoint.SetProperty(e => e.PreviousSecret, (StoredSecret?)null), cancellation);
}
