namespace Shop.Application.Messaging;

/// <summary>The options of group commit.</summary>
/// <param name="Size">The largest number of commands in a batch, from 1, which disables batching.</param>
public sealed record BatchOptions(int Size = 64);
