using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Application.Audit;

/// <summary>Who did what to what, and when. Entries are added and never changed.</summary>
/// <param name="By">Null for the operator and for whoever is not signed in.</param>
/// <param name="Resource">The id of what was changed.</param>
/// <param name="Changes">What is private, such as a password, is named without its values.</param>
/// <param name="RequestId">As the logs name the request; null outside of one.</param>
public sealed record AuditEntry(
    AuditEntryId Id,
    DateTimeOffset At,
    Actor? By,
    AuditAction Action,
    string Resource,
    IReadOnlyList<FieldChange> Changes,
    string? RequestId = null)
{
    public static AuditEntry Of(DateTimeOffset at, Actor? by, AuditAction action, AccountId account, params IReadOnlyList<FieldChange> changes) =>
        new(AuditEntryId.New(at), at, by, action, account.ToString(), changes);
}
