namespace Shop.Application.Ports.UnitOfWork;

/// <summary>Too much work of this kind is queued; the same request may succeed shortly after.</summary>
public sealed class OverloadedException(string message) : Exception(message);
