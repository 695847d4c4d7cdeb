namespace Shop.Demo;

/// <summary>The demo cannot be completed. The message is one line.</summary>
internal sealed class DemoFailedException(string message, Exception? cause = null) : Exception(message, cause);
