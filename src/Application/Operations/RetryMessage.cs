using MediatR;
using Shop.Application.Audit;
using Shop.Application.Json;
using Shop.Application.Messaging;
using Shop.Application.Ports.Audit;
using Shop.Application.Ports.Operations;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Application.Operations;

/// <summary>
/// Makes a failed or dead outbox message due now, with all its attempts. For admins. Rejects with <c>message-not-found</c> and
/// <c>message-not-failed</c>.
/// </summary>
public sealed record RetryMessage(Actor Actor, MessageId Id) : ICommand<OutboxMessage>;

internal sealed class RetryMessageHandler(IOutboxMessages messages, IAuditTrail audit, TimeProvider clock)
    : IRequestHandler<RetryMessage, OutboxMessage>
{
    public async Task<OutboxMessage> Handle(RetryMessage command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var before = await messages.Find(command.Id, cancellationToken) ?? throw MessageErrors.NotFound(command.Id);
        if (!await messages.Revive(command.Id, now, cancellationToken))
            throw MessageErrors.NotFailed(command.Id);

        audit.Add(new AuditEntry(
            AuditEntryId.New(now), now, command.Actor, AuditAction.Changed, command.Id.ToString(),
            [new FieldChange("state", EnumNames<MessageState>.Of(before.State), EnumNames<MessageState>.Of(MessageState.Pending))]));
        return (await messages.Find(command.Id, cancellationToken))!;
    }
}
