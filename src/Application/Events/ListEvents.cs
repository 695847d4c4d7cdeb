using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Events;
using Shop.Application.Validation;
using Shop.Domain.Accounts;

namespace Shop.Application.Events;

/// <summary>Lists the events of the feed after a position, oldest first. Buyers see their own events, admins all.</summary>
public sealed record ListEvents(Actor Actor, PageRequest Page) : IQuery<Page<FeedEvent>>;

internal sealed class ListEventsValidator : AbstractValidator<ListEvents>
{
    public ListEventsValidator() => RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
}

internal sealed class ListEventsHandler(IEventFeed feed) : IRequestHandler<ListEvents, Page<FeedEvent>>
{
    public async Task<Page<FeedEvent>> Handle(ListEvents query, CancellationToken cancellationToken)
    {
        var after = FeedPosition.Of(query.Page.After);
        var limit = query.Page.Limit;

        var found = await feed.Read(query.Actor, after, limit + 1, cancellationToken);
        FeedEvent[] items = [.. found.Take(limit)];
        return new Page<FeedEvent>(items, found.Count > limit, FeedPosition.Behind(items.Length == 0 ? after : items[^1].Sequence));
    }
}
