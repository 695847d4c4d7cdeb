using System.Text;
using System.Text.RegularExpressions;

namespace Shop.Testing.Fakes;

/// <summary>A received e-mail message.</summary>
/// <param name="Recipients">The recipients of the envelope.</param>
/// <param name="Data">Headers and body, as sent.</param>
public sealed record ReceivedMail(IReadOnlyList<string> Recipients, string Data)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    private static readonly TimeSpan QueueTimeout = TimeSpan.FromSeconds(1);

    public string Subject => Header("Subject");

    public string MessageId => Header("Message-ID");

    public string Text => Part("text/plain");

    public string Html => Part("text/html");

    /// <summary>The names of all headers, in order.</summary>
    public IReadOnlyList<string> HeaderNames => [.. Head.Split('\n').Select(line => line.Split(':')[0])];

    private string Head => Regex.Replace(Data[..Data.IndexOf("\n\n", StringComparison.Ordinal)], @"\n(?=[ \t])", "", RegexOptions.None, QueueTimeout);

    /// <summary>A header, unfolded and decoded (RFC 2047); empty if missing.</summary>
    public string Header(string name)
    {
        var line = Array.Find(Head.Split('\n'), line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase)) ?? "";
        var raw = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        return Regex.Replace(raw, @"=\?utf-8\?(?<encoding>[BQ])\?(?<word>[^?]*)\?=(\s+(?==\?))?", Decode, Options, QueueTimeout);
    }

    private static string Decode(Match encoded)
    {
        var word = encoded.Groups["word"].Value;
        return encoded.Groups["encoding"].Value is "B" or "b"
            ? FromBase64(word)
            : Uri.UnescapeDataString(word.Replace('_', ' ').Replace("%", "%25", StringComparison.Ordinal).Replace('=', '%'));
    }

    private string Part(string mediaType)
    {
        var part = Array.Find(Data.Split("\n--"), part => part.Contains($"Content-Type: {mediaType}", StringComparison.OrdinalIgnoreCase))!;
        return FromBase64(part[(part.IndexOf("\n\n", StringComparison.Ordinal) + 2)..]);
    }

    private static string FromBase64(string text) => Encoding.UTF8.GetString(Convert.FromBase64String(text));
}
