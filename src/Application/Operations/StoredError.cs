using System.Text.RegularExpressions;

namespace Shop.Application.Operations;

/// <summary>An error as it may be stored: one line of at most 1,000 characters, without e-mail addresses and secrets.</summary>
public static partial class StoredError
{
    /// <summary>In characters.</summary>
    public const int MaxLength = 1000;

    /// <summary>Describes an exception by its type and message.</summary>
    public static string Of(Exception failure) => Of($"{failure.GetType().Name}: {failure.Message}");

    /// <summary>Redacts and shortens a text.</summary>
    public static string Of(string terms)
    {
        var line = Secret().Replace(Address().Replace(Break().Replace(terms, " "), "…@…"), "${name}${sign}…");
        return line.Length > MaxLength ? line[..MaxLength] : line;
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Break();

    [GeneratedRegex("""[^\s<>"'(),;:=@]+@[^\s<>"'(),;:=@]+""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    [GeneratedRegex(
        @"(?<name>\b(?:bearer|basic)|\b\w*(?:password|passwd|pwd|secret|token|api[-_ ]?key|authorization|signature))(?<sign>\s*[=:]\s*(?:bearer\s+|basic\s+)?|\s+(?=\S{16}))[^\s;,&]+",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();
}
