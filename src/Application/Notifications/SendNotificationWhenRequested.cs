using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Notifications;

namespace Shop.Application.Notifications;

/// <summary>
/// Sends a notification to the current e-mail address of its recipient, unless the recipient no longer receives notifications.
/// </summary>
internal sealed class SendNotificationWhenRequested(IAccountRepository accounts, INotificationPort notifications) : IReaction<NotificationRequested>
{
    public async Task<ReactionResult> React(Occurred<NotificationRequested> occurred, CancellationToken cancellation)
    {
        var (id, about, content) = occurred.Event;
        var recipient = await accounts.Find(id, cancellation);
        if (recipient is { AcceptsNotifications: true })
            await notifications.Send(new Notification($"{about}.{id}", recipient.Email, content), cancellation);

        return ReactionResult.Done;
    }
}
