namespace Shop.Adapters.Notifications.Channels;

/// <summary>Hands mail over to a service.</summary>
internal interface IMailChannel
{
    /// <exception cref="Application.Ports.Notifications.NotificationRefusedException">The message was rejected permanently.</exception>
    Task Send(Mail mail, CancellationToken cancellation);
}
