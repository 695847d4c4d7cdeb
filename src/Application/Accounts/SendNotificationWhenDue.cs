using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Notifications;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts;

/// <summary>
/// Sends a notification to the current e-mail address of its recipient, unless the recipient no longer receives notifications.
/// </summary>
internal sealed class SendNotificationWhenDue(IAccountRepository accounts, INotificationPort notifications) : IReaction<NotificationDue>
{
    public async Task<ReactionResult> React(Occurred<NotificationDue> occurred, CancellationToken cancellation)
    {
        var notice = occurred.Event;
        var reader = await accounts.Find(notice.ReaderId, cancellation);
        if (reader is { AcceptsNotifications: true })
        {
            await notifications.Send(
                new Notification($"{notice.About}.{notice.ReaderId}", reader.Email, notice.Subject, notice.Text, notice.Html), cancellation);
        }

        return ReactionResult.Done;
    }
}
