using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Shop.Application.Catalog.Labels;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Catalog;

/// <summary>The filter of brands, tags or collections.</summary>
internal sealed record LabelListQuery(
    [MaxLength(LabelFilter.QueryMaxLength), Description("Part of the name; case is ignored.")] string? Q)
{
    public LabelFilter ToFilter() => new(Q);
}

/// <summary>The filter of categories.</summary>
internal sealed record CategoryListQuery(
    [MaxLength(LabelFilter.QueryMaxLength), Description("Part of the name; case is ignored.")] string? Q,
    [Description("Only direct subcategories of the category with this id.")] CategoryId? Parent)
{
    public LabelFilter ToFilter() => new(Q, Parent);
}
