using Shop.Application.Json;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog;

/// <summary>Tells the admins what somebody else did to a product.</summary>
internal sealed class ProductNews(IAccountRepository accounts, INotificationPort notifications)
{
    /// <summary>One message to every active admin who wants mail, except the one who did it; each gets the same one at every delivery.</summary>
    /// <param name="subject">One line.</param>
    /// <param name="deed">What follows the name of whoever did it.</param>
    public async Task Tell(EventId id, AccountId by, string subject, string deed, CancellationToken cancellation)
    {
        var actor = await accounts.Find(by, cancellation);
        var name = actor is null ? "Somebody" : $"{actor.Profile.Name} ({EnumNames<AccountRole>.Of(actor.Role)})";
        foreach (var admin in (await accounts.FindAdminsToNotify(cancellation)).Where(admin => admin.Id != by))
            await notifications.Send(new Notification($"{id}.{admin.Id}", admin.Email, subject, $"{name} {deed}"), cancellation);
    }
}
