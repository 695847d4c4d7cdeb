using MediatR;

namespace Shop.Application.Messaging;

/// <summary>Marks requests that only read; their validation errors name query parameters.</summary>
public interface IQuery;

/// <summary>Reads state without changing it.</summary>
public interface IQuery<out TResult> : IRequest<TResult>, IQuery;
