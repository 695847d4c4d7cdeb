using Shop.Application.Json;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Notifications;
using Shop.Application.Ports.Outbox;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Application.Notifications;

/// <summary>The admins that receive a notification about the act of an account: every subscribed one except that account.</summary>
internal sealed class OtherAdmins(IAccountRepository accounts, IOutbox outbox)
{
    /// <summary>Enqueues one notification per recipient, to be sent after the commit.</summary>
    /// <param name="describe">Returns the content for the name of the actor; called only if there is a recipient.</param>
    public async Task Notify(EventId about, AccountId by, Func<string, Task<NotificationContent>> describe, CancellationToken cancellation)
    {
        var recipients = (await accounts.FindAdminsToNotify(cancellation)).Where(admin => admin.Id != by).ToList();
        if (recipients.Count == 0)
            return;

        var actor = await accounts.Find(by, cancellation);
        var content = await describe(actor is null ? "An erased account" : $"{actor.Profile.Name} ({EnumNames<AccountRole>.Of(actor.Role)})");
        foreach (var recipient in recipients)
            outbox.Enqueue(new NotificationRequested(recipient.Id, about, content));
    }
}
