using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Shop.Application.Catalog.Labels;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Catalog;

/// <summary>Which brands, tags or collections are listed.</summary>
internal sealed record LabelListQuery(
    [MaxLength(LabelFilter.QueryMaxLength), Description("Stands in the name, whatever the case.")] string? Q)
{
    public LabelFilter ToFilter() => new(Q);
}

/// <summary>Which categories are listed.</summary>
internal sealed record CategoryListQuery(
    [MaxLength(LabelFilter.QueryMaxLength), Description("Stands in the name, whatever the case.")] string? Q,
    [Description("Only the categories directly below this one, by its id.")] CategoryId? Parent)
{
    public LabelFilter ToFilter() => new(Q, Parent);
}
