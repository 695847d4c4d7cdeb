using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Notifications;
using Shop.Application.Ports.Notifications;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Notifications;

/// <summary>Requests a notification about a product for every subscribed admin except the actor.</summary>
/// <param name="About">The event that caused the notification.</param>
/// <param name="Action">In the past tense: <c>changed</c>.</param>
/// <param name="Changes">The changed fields; empty for other actions.</param>
internal sealed record NotifyOtherAdminsOfProduct(
    EventId About, string Action, ProductId ProductId, string Sku, string Name, AccountId By, IReadOnlyList<FieldChange> Changes) : ICommand<Unit>;

internal sealed class NotifyOtherAdminsOfProductHandler(OtherAdmins admins, NamedChanges changes) : IRequestHandler<NotifyOtherAdminsOfProduct, Unit>
{
    public async Task<Unit> Handle(NotifyOtherAdminsOfProduct command, CancellationToken cancellationToken)
    {
        await admins.Notify(command.About, command.By, Describe, cancellationToken);
        return Unit.Value;

        async Task<NotificationContent> Describe(string actor) => new ProductNotice(
            command.Action, command.ProductId, command.Sku, command.Name, actor, await changes.Of(command.Changes, cancellationToken));
    }
}
