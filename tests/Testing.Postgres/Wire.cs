using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Shop.Testing.Postgres;

/// <summary>An address of this machine behind which a test puts a server, cuts it off and puts another one.</summary>
public sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ended = new();
    private readonly ConcurrentDictionary<Socket, byte> _open = new();
    private readonly Task _accepting;

    /// <summary>Null while the wire is cut.</summary>
    private volatile EndPoint? _server;

    private int _connections;

    private Wire(EndPoint server)
    {
        _server = server;
        _listener.Start();
        _accepting = Accept();
    }

    /// <summary>The number of connections that were made.</summary>
    public int Connections => Volatile.Read(ref _connections);

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Address => new($"http://127.0.0.1:{Port}");

    public static Wire To(Uri server) => new(EndPointOf(server));

    /// <summary>A wire to a PostgreSQL server, and the connection string that goes through it.</summary>
    public static (Wire Wire, string ConnectionString) To(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var wire = new Wire(new UnixDomainSocketEndPoint($"{settings.Host}/.s.PGSQL.{settings.Port}"));
        (settings.Host, settings.Port) = ("127.0.0.1", wire.Port);
        return (wire, settings.ConnectionString);
    }

    /// <summary>Ends every connection, and each new one as soon as it is made.</summary>
    public EndPoint Cut()
    {
        var server = _server ?? throw new InvalidOperationException("The wire is cut already.");
        _server = null;
        foreach (var socket in _open.Keys)
            socket.Dispose();
        return server;
    }

    public void Mend(EndPoint server) => _server = server;

    public void Mend(Uri server) => Mend(EndPointOf(server));

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Stop();
        _server = null;
        foreach (var socket in _open.Keys)
            socket.Dispose();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ended.Dispose();
    }

    private static IPEndPoint EndPointOf(Uri server) => new(IPAddress.Parse(server.Host), server.Port);

    private async Task Accept()
    {
        while (!_ended.IsCancellationRequested)
        {
            var client = await _listener.AcceptSocketAsync(_ended.Token);
            Interlocked.Increment(ref _connections);
            _ = Serve(client);
        }
    }

    private async Task Serve(Socket client)
    {
        using var near = client;
        if (_server is not { } endPoint)
            return;

        using var far = new Socket(endPoint.AddressFamily, SocketType.Stream, endPoint is IPEndPoint ? ProtocolType.Tcp : ProtocolType.Unspecified);
        _open[near] = _open[far] = 0;
        try
        {
            await far.ConnectAsync(endPoint);
            await Task.WhenAny(Copy(near, far), Copy(far, near));
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException)
        {
            // The server is gone, or the test has cut the wire.
            return;
        }
        finally
        {
            _open.TryRemove(near, out _);
            _open.TryRemove(far, out _);
        }
    }

    private static async Task Copy(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var length)
            {
                for (var sent = 0; sent < length;)
                    sent += await to.SendAsync(buffer.AsMemory(sent, length - sent));
            }
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException)
        {
            return;
        }
    }
}
