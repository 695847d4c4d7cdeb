namespace Shop.Application.Ports.Operations;

/// <summary>
/// A component cannot start because of its configuration or environment. The message is one line for the operator and names what to change.
/// </summary>
public sealed class CannotStartException(string message, Exception? cause = null) : Exception(message, cause);
