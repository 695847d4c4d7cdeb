using MediatR;
using Shop.Application.Json;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog;

/// <summary>Raises a notification for every subscribed admin except the actor.</summary>
/// <param name="About">The event that caused the notification.</param>
public sealed record TellOtherAdmins(EventId About, ProductNews News) : ICommand<Unit>;

internal sealed class TellOtherAdminsHandler(IAccountRepository accounts, ChangeWords words) : IRequestHandler<TellOtherAdmins, Unit>
{
    public async Task<Unit> Handle(TellOtherAdmins command, CancellationToken cancellationToken)
    {
        var news = command.News;
        var readers = (await accounts.FindAdminsToNotify(cancellationToken)).Where(admin => admin.Id != news.By).ToList();
        if (readers.Count == 0)
            return Unit.Value;

        var actor = await accounts.Find(news.By, cancellationToken);
        var name = actor is null ? "An erased account" : $"{actor.Profile.Name} ({EnumNames<AccountRole>.Of(actor.Role)})";
        var letter = ProductLetter.About(news, name, await words.For(news.Changes, cancellationToken));
        foreach (var reader in readers)
            reader.Tell(command.About, letter.Subject, letter.Text, letter.Html);
        return Unit.Value;
    }
}
