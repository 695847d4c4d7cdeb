using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog;
using Shop.Domain.Shared.Texts;

namespace Shop.Application.Jobs.Import;

/// <summary>Which products have the values of a unique field, with the effect of the rows that are already decided.</summary>
internal sealed class TakenValues(UniqueField field, IProductBatchStore store)
{
    private const int MoreSlugs = 8;

    private readonly Dictionary<string, ProductId> _owners = new(StringComparer.Ordinal);
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);

    public async Task Find(IEnumerable<string> values, CancellationToken cancellation)
    {
        string[] unknown = [.. values.Select(Compared).Where(_found.Add)];
        if (unknown.Length == 0)
            return;

        foreach (var (value, owner) in await store.FindTaken(field, unknown, cancellation))
            _owners[value] = owner;
    }

    /// <summary>Finds the numbered forms of slugs too, as far as they are taken.</summary>
    public async Task FindNumbered(IEnumerable<string> slugs, CancellationToken cancellation)
    {
        var open = slugs.Distinct(StringComparer.Ordinal).ToList();
        for (var (from, count) = (1, 1); open.Count > 0; (from, count) = (from + count, Math.Max(MoreSlugs, count * 2)))
        {
            await Find(open.SelectMany(slug => Numbered(slug, from, count)), cancellation);
            open.RemoveAll(slug => !Numbered(slug, from, count).All(IsTaken));
        }
    }

    /// <summary>The slug or, when it is taken, the first free one of <c>slug-2</c>, <c>slug-3</c>, …</summary>
    public async Task<string> FindFree(string slug, CancellationToken cancellation)
    {
        for (var number = 1; ; number++)
        {
            var candidate = Numbered(slug, number);
            if (!_found.Contains(candidate))
                await Find(Numbered(slug, number, MoreSlugs), cancellation);
            if (!IsTaken(candidate))
                return candidate;
        }
    }

    public bool IsTakenByOther(string value, ProductId product) => _owners.TryGetValue(Compared(value), out var owner) && owner != product;

    public void Give(string value, ProductId product) => _owners[Compared(value)] = product;

    public void Free(string value, ProductId product)
    {
        if (_owners.TryGetValue(Compared(value), out var owner) && owner == product)
            _owners.Remove(Compared(value));
    }

    private bool IsTaken(string value) => _owners.ContainsKey(value);

    private string Compared(string value) => field == UniqueField.Slug ? value : CaseFolding.Of(value);

    private static IEnumerable<string> Numbered(string slug, int from, int count) => Enumerable.Range(from, count).Select(number => Numbered(slug, number));

    private static string Numbered(string slug, int number) => number == 1 ? slug : $"{slug}-{number}";
}
