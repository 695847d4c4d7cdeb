using MediatR;

namespace Shop.Application.Messaging;

/// <summary>Marks what changes the store, whatever it answers.</summary>
public interface ICommand;

/// <summary>A wish to change the store; carried out in one transaction or not at all.</summary>
public interface ICommand<out TResult> : IRequest<TResult>, ICommand;
