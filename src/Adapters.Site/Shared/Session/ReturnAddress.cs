namespace Shop.Adapters.Site.Shared.Session;

/// <summary>Addresses to which a visitor returns: paths of this site only.</summary>
internal static class ReturnAddress
{
    /// <summary>The path, or <paramref name="otherwise"/> when it is missing, malformed or leads to another host.</summary>
    public static string Local(string? path, string otherwise = "/") =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Any(char.IsControl) && Uri.IsWellFormedUriString(path, UriKind.Relative) ? path : otherwise;
}
