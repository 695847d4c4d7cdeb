namespace Shop.Host.Cli;

/// <summary>No running Shop responds at the expected address.</summary>
internal sealed class CannotReachShopException(string message, Exception? cause = null) : Exception(message, cause);
