using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Notifications;
using Shop.Application.Ports.Notifications;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;

namespace Shop.Application.Jobs.Import;

/// <summary>Requests a notification for every subscribed admin except the one that started the import.</summary>
/// <param name="About">The event that caused the notification.</param>
internal sealed record NotifyOtherAdminsOfImport(EventId About, ImportFinished Import) : ICommand<Unit>;

internal sealed class NotifyOtherAdminsOfImportHandler(OtherAdmins admins) : IRequestHandler<NotifyOtherAdminsOfImport, Unit>
{
    public async Task<Unit> Handle(NotifyOtherAdminsOfImport command, CancellationToken cancellationToken)
    {
        var import = command.Import;
        await admins.Notify(command.About, import.By, Describe, cancellationToken);
        return Unit.Value;

        Task<NotificationContent> Describe(string actor) =>
            Task.FromResult<NotificationContent>(new ImportNotice(import.JobId, actor, import.Succeeded, import.Failed));
    }
}
