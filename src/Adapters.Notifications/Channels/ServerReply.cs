namespace Shop.Adapters.Notifications.Channels;

/// <summary>Formats a server's reply for the log: one line of at most 300 characters, without secrets and addresses.</summary>
internal static class ServerReply
{
    private const int LongestLine = 300;

    /// <param name="hidden">Secrets and addresses, which servers may repeat in a reply.</param>
    public static string Fit(string terms, params IEnumerable<string?> hidden)
    {
        foreach (var secret in hidden.Where(secret => !string.IsNullOrEmpty(secret)))
            terms = terms.Replace(secret!, "…", StringComparison.OrdinalIgnoreCase);

        var line = string.Concat(terms.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return line.Length <= LongestLine ? line : $"{line[..LongestLine]}…";
    }
}
