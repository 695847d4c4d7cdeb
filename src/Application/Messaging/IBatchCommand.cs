namespace Shop.Application.Messaging;

/// <summary>
/// A command that may be decided together with others of its kind in one transaction (group commit); each is refused alone. Its handler is a
/// <see cref="Batching.IBatchHandler{TCommand, TResult}"/>.
/// </summary>
public interface IBatchCommand<out TResult> : ICommand<TResult>;
