using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;

namespace Shop.EndToEnd.Tests;

/// <summary>A client that reconnects when its connection is closed, until the program no longer listens.</summary>
internal abstract class ReconnectingClient
{
    private readonly List<HttpStatusCode> _answers = [];
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes with the response to the first attempt.</summary>
    public Task Connected => _connected.Task;

    /// <summary>The status codes of all attempts with a response, in order; read them after <see cref="Run"/> has completed.</summary>
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
                // The connection was lost.
            }
        }
    }

    /// <summary>Opens a connection, reports the status code of the response, and completes when the connection ends.</summary>
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
