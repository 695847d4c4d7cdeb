namespace Shop.Architecture.Tests.Samples;

/// <summary>What a use case must not do.</summary>
internal static class TakesByItself
{
    public static string All() =>
        $"{DateTimeOffset.UtcNow} {Random.Shared.Next()} {Guid.NewGuid()} {Environment.MachineName}";

    /// <summary>The compiler puts this into a type of its own.</summary>
    public static IEnumerable<string> Later()
    {
        Console.WriteLine("Now.");
        yield return File.ReadAllText("settings");
    }
}
