using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Shop.Application.Audit;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Audit;

/// <summary>The filter of audit entries.</summary>
internal sealed record AuditListQuery(
    [Description("The id of the changed resource; settings for the settings of the store."), MaxLength(AuditFilter.ResourceMaxLength)] string? Resource,
    [Description("The account that made the change.")] AccountId? By,
    [Description("Only changes at or after this time.")] DateTimeOffset? From,
    [Description("Only changes before this time.")] DateTimeOffset? To)
{
    public AuditFilter ToFilter() => new(Resource, By, From, To);
}
