using MediatR;

namespace Shop.Application.Messaging;

/// <summary>
/// A wish whose slow part, such as hashing a password, must not hold a transaction open; the commands it sends change the store.
/// </summary>
public interface IProcess<out TResult> : IRequest<TResult>;
