using System.Text;

namespace Shop.Testing.Fakes;

/// <summary>The state of one client session of the sink.</summary>
internal sealed class SmtpSession(bool offersTls)
{
    private readonly List<string> _recipients = [];
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
                return offersTls ? "250-sink\r\n250 STARTTLS" : "250-sink\r\n250 AUTH LOGIN";
            case "STARTTLS" when offersTls:
                SwitchesToTls = true;
                return "220 go on";
            case "AUTH":
                return "334 UGFzc3dvcmQ6";
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
                return "235 ok";
        }
    }

    /// <returns>The message that the last line completed, if any and if it was accepted.</returns>
    public ReceivedMail? Finish(bool accepted)
    {
        var mail = _finished is { } data && accepted ? new ReceivedMail([.. _recipients], data) : null;
        _finished = null;
        return mail;
    }

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
