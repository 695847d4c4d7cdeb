using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts;

/// <summary>
/// Sends a notification to the current e-mail address of its recipient, unless the recipient no longer receives notifications.
/// </summary>
internal sealed class SendNewsWhenDue(IAccountRepository accounts, INotificationPort notifications) : IReaction<NewsDue>
{
    public async Task<ReactionResult> React(Occurred<NewsDue> occurred, CancellationToken cancellation)
    {
        var news = occurred.Event;
        var reader = await accounts.Find(news.ReaderId, cancellation);
        if (reader is { WantsNews: true })
        {
            await notifications.Send(
                new Notification($"{news.About}.{news.ReaderId}", reader.Email, news.Subject, news.Text, news.Html), cancellation);
        }

        return ReactionResult.Done;
    }
}
