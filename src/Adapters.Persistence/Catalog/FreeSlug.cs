namespace Shop.Adapters.Persistence.Catalog;

/// <summary>Numbers slugs that are taken.</summary>
internal static class FreeSlug
{
    public static string Among(HashSet<string> taken, string wanted) =>
        taken.Contains(wanted)
            ? Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{wanted}-{number}").First(slug => !taken.Contains(slug))
            : wanted;
}
