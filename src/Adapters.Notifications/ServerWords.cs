namespace Shop.Adapters.Notifications;

/// <summary>What a server said, fit for the log: one short line without what must not stand there.</summary>
internal static class ServerWords
{
    private const int LongestLine = 300;

    /// <param name="hidden">Secrets and addresses, which servers like to repeat.</param>
    public static string Fit(string words, params IEnumerable<string?> hidden)
    {
        foreach (var secret in hidden.Where(secret => !string.IsNullOrEmpty(secret)))
            words = words.Replace(secret!, "…", StringComparison.OrdinalIgnoreCase);

        var line = string.Concat(words.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return line.Length <= LongestLine ? line : $"{line[..LongestLine]}…";
    }
}
