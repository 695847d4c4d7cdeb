using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Notifications;
using Shop.Domain.Accounts.Tokens;

namespace Shop.Application.Accounts.Tokens;

/// <summary>
/// Mails a one-time token to the current e-mail address of its account. Every attempt has a text of its own, so that none is stored until
/// the mail is sent.
/// </summary>
internal sealed class MailTokenWhenRequested(IMediator mediator, INotificationPort notifications) : IReaction<TokenRequested>
{
    public async Task<ReactionResult> React(Occurred<TokenRequested> occurred, CancellationToken cancellation)
    {
        if (occurred.Event is { Account: { } account, Purpose: var purpose }
            && await mediator.Send(new IssueToken(new OneTimeTokenId(occurred.Id.Value), account, purpose), cancellation) is { } issued)
        {
            await notifications.Send(new Notification($"{occurred.Id}.{account}", issued.To, issued.Notice), cancellation);
        }

        return ReactionResult.Done;
    }
}
