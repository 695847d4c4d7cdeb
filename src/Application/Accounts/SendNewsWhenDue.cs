using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts;

/// <summary>Mails news to their reader, at the address of today, unless the reader no longer wants them.</summary>
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
