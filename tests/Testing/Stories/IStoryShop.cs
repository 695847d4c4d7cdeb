namespace Shop.Testing.Stories;

/// <summary>A whole shop whose messages move only when the story says so.</summary>
public interface IStoryShop : IAsyncDisposable
{
    /// <summary>Knows every port and use case; scoped ones belong to one request.</summary>
    IServiceProvider Services { get; }

    /// <summary>What was committed since the last call, for each reaction to it.</summary>
    Task<IReadOnlyList<Letter>> TakeLetters();

    /// <summary>Notes that a letter needs no further delivery.</summary>
    Task Finish(Letter letter);
}
