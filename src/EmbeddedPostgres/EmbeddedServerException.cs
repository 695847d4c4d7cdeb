namespace Shop.EmbeddedPostgres;

/// <summary>The server cannot start. The message is one line for the operator and names what to change.</summary>
public sealed class EmbeddedServerException(string message, Exception? cause = null) : Exception(message, cause);
