using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Adapters.Web.Catalog.Taxonomy;

/// <summary>Tags.</summary>
internal static class TagEndpoints
{
    public static void MapTags(this RouteGroupBuilder v1) =>
        v1.MapNamedTaxa<Tag, TagId, TagResponse, CreateTagRequest, ChangeTagRequest>(
            new("tag", "tags", typeof(TagEndpoints)), TaxonMapping.ToResponse);
}
