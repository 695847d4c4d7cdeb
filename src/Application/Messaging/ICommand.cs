using MediatR;

namespace Shop.Application.Messaging;

/// <summary>Marks requests that change state, whatever their result.</summary>
public interface ICommand;

/// <summary>Changes state in exactly one transaction.</summary>
public interface ICommand<out TResult> : IRequest<TResult>, ICommand;
