namespace Shop.Application.Messaging.Batching;

/// <summary>A command in a batch.</summary>
/// <param name="Cause">The cause of the command, for its events and audit entries: the batch as a whole has none.</param>
/// <param name="Request">Null without an idempotency key.</param>
public sealed record Batched<TCommand>(TCommand Command, Cause Cause, RepeatableRequest? Request = null);
