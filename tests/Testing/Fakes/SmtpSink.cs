using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Shop.Testing.Fakes;

/// <summary>
/// A mail server (RFC 5321) that stores accepted messages and sends configured replies. It can be closed and reopened on its port.
/// </summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private const string Greeting = "220 sink";

    private readonly X509Certificate2? _certificate;
    private readonly bool _implicitTls;
    private readonly ConcurrentQueue<ReceivedMail> _mails = [];
    private readonly ConcurrentQueue<string> _commands = [];
    private readonly ConcurrentDictionary<Task, bool> _sessions = [];
    private CancellationTokenSource _open = new();
    private TcpListener _listener;

    /// <param name="certificate">Null for a server without encryption.</param>
    /// <param name="implicitTls">Whether to encrypt from the start (RFC 8314) instead of offering STARTTLS (RFC 3207).</param>
    public SmtpSink(X509Certificate2? certificate = null, bool implicitTls = false)
    {
        _certificate = certificate;
        _implicitTls = implicitTls;
        _listener = Listen(port: 0);
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
    }

    public int Port { get; }

    /// <summary>The mechanisms of AUTH that the server offers, separated by blanks; empty for none.</summary>
    public string Mechanisms { get; set; } = "LOGIN";

    public IReadOnlyList<ReceivedMail> Mails => [.. _mails];

    /// <summary>Every line that clients sent outside of messages.</summary>
    public IReadOnlyList<string> Commands => [.. _commands];

    /// <summary>
    /// Returns the reply to a command, or to the dot that ends a message; null for the success reply, empty for no reply.
    /// </summary>
    public Func<string, string?> Answer { get; set; } = _ => null;

    /// <summary>Stops listening on the port.</summary>
    public async Task Close()
    {
        await _open.CancelAsync();
        _listener.Stop();
        await Task.WhenAll(_sessions.Keys);
    }

    public void Open()
    {
        _open.Dispose();
        _open = new CancellationTokenSource();
        _listener = Listen(Port);
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        _open.Dispose();
    }

    private TcpListener Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        Follow(Welcome(listener, _open.Token));
        return listener;
    }

    private async Task Welcome(TcpListener listener, CancellationToken open)
    {
        while (!open.IsCancellationRequested)
            Follow(Serve(await listener.AcceptTcpClientAsync(open), open));
    }

    /// <summary>Ignores the error when a side disconnects.</summary>
    private void Follow(Task session)
    {
        var quiet = session.ContinueWith(ended => _ = ended.Exception, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        _sessions[quiet] = true;
        _ = quiet.ContinueWith(ended => _sessions.TryRemove(ended, out _), TaskScheduler.Default);
    }

    private async Task Serve(TcpClient client, CancellationToken open)
    {
        using var connection = client;
        await using var stream = client.GetStream();
        if (!_implicitTls)
        {
            await Say(stream, Greeting, open);
            if (!await Talk(stream, new SmtpSession(offersTls: _certificate is not null, Mechanisms), open))
                return;
        }

        await using var secret = new SslStream(stream);
        await secret.AuthenticateAsServerAsync(_certificate!);
        if (_implicitTls)
            await Say(secret, Greeting, open);
        await Talk(secret, new SmtpSession(offersTls: false, Mechanisms), open);
    }

    /// <returns>Whether to continue encrypted.</returns>
    private async Task<bool> Talk(Stream stream, SmtpSession session, CancellationToken open)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        while (await reader.ReadLineAsync(open) is { } line)
        {
            if (!session.IsInMessage)
                _commands.Enqueue(line);
            if (session.Take(line) is not { } friendly)
                continue;

            var answer = Answer(line) ?? friendly;
            if (session.Finish(accepted: answer == friendly) is { } mail)
                _mails.Enqueue(mail);
            if (answer.Length > 0)
                await Say(stream, answer, open);
            if (session.SwitchesToTls)
                return true;
        }

        return false;
    }

    private static async Task Say(Stream stream, string line, CancellationToken open) =>
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"{line}\r\n"), open);
}
