using MediatR;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Application.Messaging;

/// <summary>
/// A request that spans several transactions, for example because it hashes a password between them. Its handler may commit through
/// <see cref="IUnitOfWork"/>, which the pipeline does for a command.
/// </summary>
public interface IProcess<out TResult> : IRequest<TResult>;
