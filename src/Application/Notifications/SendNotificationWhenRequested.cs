using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Notifications;

namespace Shop.Application.Notifications;

/// <summary>
/// Sends a notification to the current e-mail address of its recipient, unless the recipient no longer receives notifications. Changes of
/// products wait for the budget of the recipient, and many that wait are sent as one mail that lists all of them.
/// </summary>
internal sealed class SendNotificationWhenRequested(
    IAccountRepository accounts, INotificationPort notifications, INotificationQueue queue, MailBudget budget) : IReaction<NotificationRequested>
{
    /// <summary>From so many waiting changes on they are sent together.</summary>
    private const int FewestInDigest = 5;

    /// <summary>The number of changes in one mail.</summary>
    private const int MostInDigest = 500;

    public async Task<ReactionResult> React(Occurred<NotificationRequested> occurred, CancellationToken cancellation)
    {
        var (id, about, content) = occurred.Event;
        var recipient = await accounts.Find(id, cancellation);
        if (recipient is not { AcceptsNotifications: true })
            return ReactionResult.Done;
        if (content is not ProductNotice first)
        {
            await notifications.Send(new Notification($"{about}.{id}", recipient.Email, content), cancellation);
            return ReactionResult.Done;
        }

        if (budget.NextAt(id) is { } later)
            return new ReactionResult(later);

        var waiting = await queue.Find(id, occurred.Id, MostInDigest - 1, cancellation);
        if (waiting.Count + 1 < FewestInDigest)
            waiting = [];
        NotificationContent all = waiting.Count == 0 ? first : new DigestNotice([first, .. waiting.Select(queued => queued.Notice)]);
        await notifications.Send(new Notification($"{about}.{id}", recipient.Email, all), cancellation);
        budget.Spend(id);
        await queue.Remove(waiting, cancellation);
        return ReactionResult.Done;
    }
}
