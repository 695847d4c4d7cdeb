namespace Shop.Application.Ports;

/// <summary>A part of the program cannot start. The message is one line for the operator and says what to change.</summary>
public sealed class CannotStartException(string message, Exception? cause = null) : Exception(message, cause);
