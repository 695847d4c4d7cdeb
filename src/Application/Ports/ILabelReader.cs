using Shop.Application.Catalog.Labels;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Application.Ports;

/// <summary>Reads brands, categories, tags or collections with how many published products are found under each.</summary>
public interface ILabelReader<TLabel, TId>
    where TLabel : Label<TId>
    where TId : struct, IEntityId<TId>
{
    Task<Counted<TLabel>?> Find(TId id, CancellationToken cancellation);

    Task<Counted<TLabel>?> FindBySlug(string slug, CancellationToken cancellation);

    /// <summary>By name.</summary>
    Task<Page<Counted<TLabel>>> List(LabelFilter filter, PageRequest page, CancellationToken cancellation);
}
