namespace Shop.Application.Ports;

/// <summary>A message that will never be accepted, however often it is sent. Names neither its reader nor anything secret.</summary>
public sealed class NotificationRefusedException(string message) : Exception(message);
