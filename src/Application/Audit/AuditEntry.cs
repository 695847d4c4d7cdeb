using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Application.Audit;

/// <summary>One change with its actor and time. Entries are only added, never changed.</summary>
/// <param name="By">Null for the operator, the system and anonymous requests.</param>
/// <param name="Resource">The id of the changed resource.</param>
/// <param name="Changes">The changed fields; private values such as passwords are never included.</param>
/// <param name="RequestId">The request id used in the logs; null outside of a request.</param>
public sealed record AuditEntry(
    AuditEntryId Id,
    DateTimeOffset At,
    Actor? By,
    AuditAction Action,
    string Resource,
    IReadOnlyList<FieldChange> Changes,
    string? RequestId = null)
{
    public static AuditEntry Of(DateTimeOffset at, Actor? actor, AuditAction action, AccountId account, params IReadOnlyList<FieldChange> changes) =>
        new(AuditEntryId.New(at), at, actor, action, account.ToString(), changes);
}
