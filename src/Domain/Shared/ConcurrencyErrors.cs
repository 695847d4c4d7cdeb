namespace Shop.Domain.Shared;

/// <summary>Domain errors of concurrent changes.</summary>
public static class ConcurrencyErrors
{
    public static DomainException StaleVersion(ExpectedVersion expected, long actual) =>
        new("stale-version", expected.Versions.Count == 0
            ? $"None of the given tags is a version; the resource is at version {actual}."
            : $"Expected version {expected}, but the resource is at version {actual}.");

    public static DomainException ConcurrentChange() =>
        new("stale-version", "The resource was changed by another request.");
}
