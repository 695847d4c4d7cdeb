namespace Shop.Domain.Shared;

/// <summary>Domain errors of concurrent changes.</summary>
public static class ConcurrencyErrors
{
    public static DomainException StaleVersion(long expected, long actual) =>
        new("stale-version", $"Expected version {expected}, but the resource is at version {actual}.");

    public static DomainException ConcurrentChange() =>
        new("stale-version", "The resource was changed by another request.");
}
