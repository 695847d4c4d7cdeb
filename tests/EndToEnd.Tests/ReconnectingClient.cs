using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;

namespace Shop.EndToEnd.Tests;

/// <summary>A client that reconnects as soon as its connection is closed, until the program no longer listens.</summary>
internal abstract class ReconnectingClient
{
    private readonly List<HttpStatusCode> _answers = [];
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes with the answer to the first attempt.</summary>
    public Task Connected => _connected.Task;

    /// <summary>The status codes of all attempts that were answered, in order; read them when <see cref="Run"/> has ended.</summary>
    public IReadOnlyList<HttpStatusCode> Answers => _answers;

    public async Task Run()
    {
        while (true)
        {
            try
            {
                await Connect(Answered);
            }
            catch (Exception failure) when (IsRefused(failure))
            {
                return;
            }
            catch (Exception failure) when (failure is HttpRequestException or WebSocketException or IOException)
            {
                // The connection was cut.
            }
        }
    }

    /// <summary>Opens a connection, reports the status code it was answered with, and ends with the connection.</summary>
    protected abstract Task Connect(Action<HttpStatusCode> answered);

    private static bool IsRefused(Exception? failure) => failure switch
    {
        null => false,
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => true,
        _ => IsRefused(failure.InnerException),
    };

    private void Answered(HttpStatusCode status)
    {
        _answers.Add(status);
        _connected.TrySetResult();
    }
}
