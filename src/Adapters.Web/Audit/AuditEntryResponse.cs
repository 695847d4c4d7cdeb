using Shop.Application.Audit;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Audit;

/// <summary>One change.</summary>
/// <param name="By">Null for the store itself, for the operator and for whoever was not signed in.</param>
/// <param name="Resource">The id of what was changed.</param>
/// <param name="RequestId">As <c>X-Request-Id</c> named the request; null outside of one.</param>
internal sealed record AuditEntryResponse(
    AuditEntryId Id,
    DateTimeOffset At,
    AuditActorResponse? By,
    AuditAction Action,
    string Resource,
    IReadOnlyList<AuditChangeResponse> Changes,
    string? RequestId)
{
    public static AuditEntryResponse Of(AuditEntry entry) => new(
        entry.Id,
        entry.At,
        entry.By is { } by ? new AuditActorResponse(by.Id, by.Role) : null,
        entry.Action,
        entry.Resource,
        [.. entry.Changes.Select(change => new AuditChangeResponse(change.Field, change.Before, change.After))],
        entry.RequestId);
}

/// <summary>Who did something, in the role of that moment.</summary>
internal sealed record AuditActorResponse(AccountId Id, AccountRole Role);

/// <summary>A field before and after; null for none.</summary>
internal sealed record AuditChangeResponse(string Field, string? Before, string? After);
