using Shop.Application.Ports;

namespace Shop.Testing.Fakes;

/// <summary>Keeps what was sent; can be out of order.</summary>
public sealed class RecordingNotifications : INotificationPort
{
    private readonly List<Notification> _sent = [];

    public IReadOnlyList<Notification> Sent => _sent;

    /// <summary>How many of the next tries fail.</summary>
    public int FailuresToCome { get; set; }

    public Task Send(Notification notification, CancellationToken cancellation)
    {
        if (FailuresToCome > 0)
        {
            FailuresToCome--;
            throw new InvalidOperationException("The mail server does not answer.");
        }

        _sent.Add(notification);
        return Task.CompletedTask;
    }
}
