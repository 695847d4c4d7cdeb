namespace Shop.Application.Messaging;

/// <summary>How callers who wait at the same moment are served together.</summary>
/// <param name="Size">How many at most in one group, from 1, which serves everybody alone.</param>
/// <param name="Gathering">How long, under load, who waits after a group goes on waiting for others; zero serves them at once.</param>
public sealed record GroupingOptions(int Size = 64, TimeSpan Gathering = default);
