using Shop.Domain.Shared;

namespace Shop.Application.Messaging;

/// <summary>What paging refuses.</summary>
public static class CursorErrors
{
    public static DomainException Invalid() =>
        new("cursor-invalid", "The cursor was not made by this list.", new Fault("after", "cursor-invalid", "Was not made by this list."));
}
