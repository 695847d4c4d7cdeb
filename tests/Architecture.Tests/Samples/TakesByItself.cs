namespace Shop.Architecture.Tests.Samples;

/// <summary>Uses ambient values, which a use case must not do.</summary>
internal static class TakesByItself
{
    public static string All() =>
        $"{DateTimeOffset.UtcNow} {Random.Shared.Next()} {Guid.NewGuid()} {Environment.MachineName}";

    /// <summary>The compiler moves this code into a separate type.</summary>
    public static IEnumerable<string> Later()
    {
        Console.WriteLine("Now.");
        yield return File.ReadAllText("settings");
    }
}
