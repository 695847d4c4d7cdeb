namespace Shop.Application.Messaging;

/// <summary>The options of group commit.</summary>
/// <param name="Size">The largest number of commands in a batch, from 1, which disables batching.</param>
/// <param name="Gathering">How long a batch that forms under load waits for further commands; zero does not wait.</param>
public sealed record BatchOptions(int Size = 64, TimeSpan Gathering = default);
