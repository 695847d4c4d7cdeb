namespace Shop.Application.Ports;

/// <summary>What the shop keeps cannot be reached right now; the same request may work a moment later.</summary>
public sealed class StoreUnavailableException(string message, Exception cause) : Exception(message, cause);
