namespace Shop.Adapters.Notifications.Channels;

/// <summary>
/// A message was not handed over this time; a retry may succeed. Has no inner exception, which might contain an address or a secret.
/// </summary>
internal sealed class NotSentException(string message) : Exception(message);
