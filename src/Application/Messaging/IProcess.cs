using MediatR;

namespace Shop.Application.Messaging;

/// <summary>
/// A request that spans several transactions, for example because it hashes a password between them, or whose port runs it in a batch with
/// others.
/// </summary>
public interface IProcess<out TResult> : IRequest<TResult>;
