namespace Shop.Application.Ports.Notifications;

/// <summary>The channel rejects a message permanently. The message of the exception names neither the recipient nor a secret.</summary>
public sealed class NotificationRefusedException(string message) : Exception(message);
