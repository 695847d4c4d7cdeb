using Shop.Domain.Shared;

namespace Shop.Application.Messaging;

/// <summary>Domain errors of pagination.</summary>
public static class CursorErrors
{
    public static DomainException Invalid() =>
        new("cursor-invalid", "The cursor does not belong to this list.",
            new Fault("after", "cursor-invalid", "Does not belong to this list."));

    public static DomainException Expired() =>
        new("cursor-expired", "Events after this position have been deleted because of their age.");
}
