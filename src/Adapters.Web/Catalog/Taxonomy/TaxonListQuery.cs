using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Shop.Application.Catalog.Taxonomy;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Adapters.Web.Catalog.Taxonomy;

/// <summary>The filter of brands, tags or collections.</summary>
internal sealed record TaxonListQuery(
    [MaxLength(TaxonFilter.QueryMaxLength), Description("Part of the name; case is ignored.")] string? Q)
{
    public TaxonFilter ToFilter() => new(Q);
}

/// <summary>The filter of categories.</summary>
internal sealed record CategoryListQuery(
    [MaxLength(TaxonFilter.QueryMaxLength), Description("Part of the name; case is ignored.")] string? Q,
    [Description("Only direct subcategories of the category with this id.")] CategoryId? Parent)
{
    public TaxonFilter ToFilter() => new(Q, Parent);
}
