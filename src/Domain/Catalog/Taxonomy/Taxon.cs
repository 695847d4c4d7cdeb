using Shop.Domain.Shared;
using Shop.Domain.Shared.Texts;

namespace Shop.Domain.Catalog.Taxonomy;

/// <summary>A taxon: a brand, a category, a tag or a collection.</summary>
public abstract class Taxon<TId> : AggregateRoot
    where TId : struct, IEntityId<TId>
{
    public const int NameMaxLength = 200;

    public TId Id { get; }

    /// <summary>1–200 characters, unique within its kind, case-insensitive.</summary>
    public string Name { get; private set => field = Nfc.Of(value); }

    /// <summary>1–80 of <c>a–z 0–9 -</c>, unique within its kind.</summary>
    public string Slug { get; private set; }

    private protected Taxon(TId id, string name, string slug)
    {
        Id = id;
        Name = name;
        Slug = slug;
    }

    public void Rename(string name, string slug)
    {
        var before = Name;
        Name = name;
        Slug = slug;
        if (Name != before)
            OnRenamed();
    }

    private protected virtual void OnRenamed()
    {
    }
}
