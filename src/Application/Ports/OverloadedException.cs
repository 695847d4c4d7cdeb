namespace Shop.Application.Ports;

/// <summary>More of this work is waiting than can be done soon; the same request may work a moment later.</summary>
public sealed class OverloadedException(string message) : Exception(message);
