using MediatR;

namespace Shop.Application.Messaging;

/// <summary>
/// A wish that is not one transaction by itself: its slow part, such as hashing a password, must not hold one open and the commands it sends
/// change the store, or a port carries it out together with others of its kind.
/// </summary>
public interface IProcess<out TResult> : IRequest<TResult>;
