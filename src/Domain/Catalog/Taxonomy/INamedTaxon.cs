using Shop.Domain.Shared;

namespace Shop.Domain.Catalog.Taxonomy;

/// <summary>A taxon that consists of its name and slug only: a brand or a tag.</summary>
public interface INamedTaxon<TSelf, TId>
    where TSelf : Taxon<TId>, INamedTaxon<TSelf, TId>
    where TId : struct, IEntityId<TId>
{
    static abstract TSelf Create(TId id, string name, string slug);
}
