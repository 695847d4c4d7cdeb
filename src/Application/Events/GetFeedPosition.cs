using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Events;

namespace Shop.Application.Events;

/// <summary>Returns the position at the end of the event feed; 0 while it is empty. For admins.</summary>
public sealed record GetFeedPosition : IQuery<long>;

internal sealed class GetFeedPositionHandler(IEventFeed feed) : IRequestHandler<GetFeedPosition, long>
{
    public Task<long> Handle(GetFeedPosition query, CancellationToken cancellationToken) => feed.Latest(cancellationToken);
}
