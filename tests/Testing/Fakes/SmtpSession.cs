using System.Text;

namespace Shop.Testing.Fakes;

/// <summary>The state of one client session of the sink.</summary>
/// <param name="mechanisms">The offered mechanisms of AUTH, separated by blanks.</param>
internal sealed class SmtpSession(bool offersTls, string mechanisms)
{
    private readonly List<string> _recipients = [];
    private readonly Queue<string> _challenges = [];
    private StringBuilder? _message;
    private string? _finished;

    public bool IsInMessage => _message is not null;

    public bool SwitchesToTls { get; private set; }

    /// <returns>The success reply to a line; null for a line of a message.</returns>
    public string? Take(string line)
    {
        if (_message is not null)
            return TakeContent(line);

        switch (line.Split(' ', ':')[0].ToUpperInvariant())
        {
            case "EHLO":
                return offersTls ? "250-sink\r\n250 STARTTLS" : mechanisms.Length > 0 ? $"250-sink\r\n250 AUTH {mechanisms}" : "250 sink";
            case "HELO":
                return "250 sink";
            case "STARTTLS" when offersTls:
                SwitchesToTls = true;
                return "220 go on";
            case "AUTH":
                return Challenge(line.Split(' ')[1]);
            case "RCPT":
                _recipients.Add(line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.LastIndexOf('>')]);
                return "250 ok";
            case "DATA":
                _message = new StringBuilder();
                return "354 go on";
            case "MAIL" or "RSET":
                _recipients.Clear();
                return "250 ok";
            case "QUIT":
                return "221 bye";
            default:
                return _challenges.TryDequeue(out var challenge) ? challenge : "235 ok";
        }
    }

    /// <returns>The message that the last line completed, if any and if it was accepted.</returns>
    public ReceivedMail? Finish(bool accepted)
    {
        var mail = _finished is { } data && accepted ? new ReceivedMail([.. _recipients], data) : null;
        _finished = null;
        if (!accepted)
            _message = null;
        return mail;
    }

    private string Challenge(string mechanism)
    {
        _challenges.Clear();
        if (!mechanisms.Split(' ').Contains(mechanism, StringComparer.Ordinal))
            return "504 not offered";

        switch (mechanism)
        {
            case "LOGIN":
                _challenges.Enqueue($"334 {Base64("Password:")}");
                return $"334 {Base64("Username:")}";
            case "CRAM-MD5":
                return $"334 {Base64("<1@sink>")}";
            default:
                return "235 ok";
        }
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));

    private string? TakeContent(string line)
    {
        if (line == ".")
        {
            _finished = _message!.ToString();
            _message = null;
            return "250 taken";
        }

        _message!.Append(line.StartsWith('.') ? line[1..] : line).Append('\n');
        return null;
    }
}
