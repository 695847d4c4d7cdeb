using MediatR;

namespace Shop.Application.Messaging;

/// <summary>Marks what only reads; its faults are told of query parameters.</summary>
public interface IQuery;

/// <summary>A question about the store; changes nothing.</summary>
public interface IQuery<out TResult> : IRequest<TResult>, IQuery;
