namespace Shop.Domain.Shared;

/// <summary>Refusals because somebody else was faster.</summary>
public static class ConcurrencyErrors
{
    public static DomainException StaleVersion(long expected, long actual) =>
        new("stale-version", $"Version {expected} was expected, the resource is at version {actual}.");

    public static DomainException ConcurrentChange() =>
        new("stale-version", "The resource was changed by somebody else in the meantime.");
}
