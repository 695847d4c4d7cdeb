using MediatR;
using Shop.Application.Json;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Notifications;

/// <summary>Raises a notification for every subscribed admin except the actor.</summary>
/// <param name="About">The event that caused the notification.</param>
public sealed record NotifyOtherAdmins(EventId About, ProductChangeNotice Notice) : ICommand<Unit>;

internal sealed class NotifyOtherAdminsHandler(IAccountRepository accounts, ChangeDescriptions descriptions) : IRequestHandler<NotifyOtherAdmins, Unit>
{
    public async Task<Unit> Handle(NotifyOtherAdmins command, CancellationToken cancellationToken)
    {
        var notice = command.Notice;
        var readers = (await accounts.FindAdminsToNotify(cancellationToken)).Where(admin => admin.Id != notice.By).ToList();
        if (readers.Count == 0)
            return Unit.Value;

        var actor = await accounts.Find(notice.By, cancellationToken);
        var name = actor is null ? "An erased account" : $"{actor.Profile.Name} ({EnumNames<AccountRole>.Of(actor.Role)})";
        var email = ProductEmail.About(notice, name, await descriptions.For(notice.Changes, cancellationToken));
        foreach (var reader in readers)
            reader.RequestNotification(command.About, email.Subject, email.Text, email.Html);
        return Unit.Value;
    }
}
