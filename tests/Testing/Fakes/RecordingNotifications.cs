using Shop.Application.Ports.Notifications;


namespace Shop.Testing.Fakes;

/// <summary>Records sent notifications; can be made to fail.</summary>
public sealed class RecordingNotifications : INotificationPort
{
    private readonly List<Notification> _sent = [];

    public IReadOnlyList<Notification> Sent => _sent;

    /// <summary>How many of the next attempts fail.</summary>
    public int FailuresToCome { get; set; }

    /// <summary>An address whose messages are rejected permanently; null for none.</summary>
    public string? Refused { get; set; }

    public Task Send(Notification notification, CancellationToken cancellation)
    {
        if (notification.To.Value == Refused)
            throw new NotificationRefusedException("There is no such mailbox.");
        if (FailuresToCome > 0)
        {
            FailuresToCome--;
            throw new InvalidOperationException("The mail server does not answer.");
        }

        _sent.Add(notification);
        return Task.CompletedTask;
    }
}
