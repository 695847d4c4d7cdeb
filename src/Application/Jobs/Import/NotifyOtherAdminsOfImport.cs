using MediatR;
using Shop.Application.Json;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;

namespace Shop.Application.Jobs.Import;

/// <summary>Raises a notification for every subscribed admin except the one that started the import.</summary>
/// <param name="About">The event that caused the notification.</param>
internal sealed record NotifyOtherAdminsOfImport(EventId About, ImportFinished Import) : ICommand<Unit>;

internal sealed class NotifyOtherAdminsOfImportHandler(IAccountRepository accounts) : IRequestHandler<NotifyOtherAdminsOfImport, Unit>
{
    public async Task<Unit> Handle(NotifyOtherAdminsOfImport command, CancellationToken cancellationToken)
    {
        var import = command.Import;
        var readers = (await accounts.FindAdminsToNotify(cancellationToken)).Where(admin => admin.Id != import.By).ToList();
        if (readers.Count == 0)
            return Unit.Value;

        var actor = await accounts.Find(import.By, cancellationToken);
        var message = ImportEmail.About(
            import, actor is null ? "An erased account" : $"{actor.Profile.Name} ({EnumNames<AccountRole>.Of(actor.Role)})");
        foreach (var reader in readers)
            reader.RequestNotification(command.About, message.Subject, message.Text, message.Html);
        return Unit.Value;
    }
}
