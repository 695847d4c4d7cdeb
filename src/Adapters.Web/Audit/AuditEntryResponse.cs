using Mapster;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Audit;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Audit;

/// <summary>An audit entry: one change of one resource.</summary>
/// <param name="By">The actor; null for the system, the operator and anonymous callers.</param>
/// <param name="Resource">The id of the changed resource.</param>
/// <param name="RequestId">The value of <c>X-Request-Id</c> of the request; null outside of a request.</param>
internal sealed record AuditEntryResponse(
    AuditEntryId Id,
    DateTimeOffset At,
    AuditActorResponse? By,
    AuditAction Action,
    string Resource,
    IReadOnlyList<AuditChangeResponse> Changes,
    string? RequestId)
{
    public static AuditEntryResponse Of(AuditEntry entry) => ResponseMappings.Map<AuditEntry, AuditEntryResponse>(entry);
}

/// <summary>The actor of a change, with the role at that time.</summary>
internal sealed record AuditActorResponse(AccountId Id, AccountRole Role);

/// <summary>A changed field with its old and new value; null for no value.</summary>
internal sealed record AuditChangeResponse(string Field, string? Before, string? After);

/// <summary>Audit entries and their parts have the members of their responses.</summary>
internal sealed class AuditMappingRegister : IRegister
{
    public void Register(TypeAdapterConfig config)
    {
        config.NewConfig<AuditEntry, AuditEntryResponse>();
        config.NewConfig<Actor, AuditActorResponse>();
        config.NewConfig<FieldChange, AuditChangeResponse>();
    }
}
