using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Operations;
using Shop.Application.Validation;

namespace Shop.Application.Operations;

/// <summary>Lists undelivered outbox messages for admins, newest first.</summary>
public sealed record ListMessages(MessageFilter Fields, PageRequest Page) : IQuery<Page<OutboxMessage>>;

/// <summary>Selects outbox messages; null matches any state.</summary>
public sealed record MessageFilter(MessageState? State);

internal sealed class ListMessagesValidator : AbstractValidator<ListMessages>
{
    public ListMessagesValidator() => RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
}

internal sealed class ListMessagesHandler(IOutboxMessages messages) : IRequestHandler<ListMessages, Page<OutboxMessage>>
{
    public Task<Page<OutboxMessage>> Handle(ListMessages query, CancellationToken cancellationToken) =>
        messages.List(query.Fields.State, query.Page, cancellationToken);
}
