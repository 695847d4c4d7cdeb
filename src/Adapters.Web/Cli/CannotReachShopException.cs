namespace Shop.Adapters.Web.Cli;

/// <summary>No running Shop answers where one was expected.</summary>
internal sealed class CannotReachShopException(string message, Exception? cause = null) : Exception(message, cause);
