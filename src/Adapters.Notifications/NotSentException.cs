namespace Shop.Adapters.Notifications;

/// <summary>A message could not be handed over this time. Keeps no cause, which might name its reader or something secret.</summary>
internal sealed class NotSentException(string message) : Exception(message);
