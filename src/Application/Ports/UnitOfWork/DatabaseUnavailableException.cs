namespace Shop.Application.Ports.UnitOfWork;

/// <summary>
/// The database is unreachable, too busy or did not confirm a commit in time; the same request may succeed shortly after.
/// </summary>
public sealed class DatabaseUnavailableException(string message, Exception cause) : Exception(message, cause);
