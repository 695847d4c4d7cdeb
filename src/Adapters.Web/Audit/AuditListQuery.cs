using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Shop.Application.Audit;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Audit;

/// <summary>Which changes are listed.</summary>
internal sealed record AuditListQuery(
    [Description("The id of what was changed; settings for the settings."), MaxLength(AuditFilter.ResourceMaxLength)] string? Resource,
    [Description("The account that did it.")] AccountId? By,
    [Description("Done then or later.")] DateTimeOffset? From,
    [Description("Done before then.")] DateTimeOffset? To)
{
    public AuditFilter ToFilter() => new(Resource, By, From, To);
}
