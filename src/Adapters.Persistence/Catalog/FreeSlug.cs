namespace Shop.Adapters.Persistence.Catalog;

/// <summary>Returns the first of <c>wanted</c>, <c>wanted-2</c>, <c>wanted-3</c>, … that is free.</summary>
internal static class FreeSlug
{
    private const int First = 8;

    /// <param name="findTaken">
    /// Returns the given slugs that are taken. Compares by equality, so that the index serves in any locale.
    /// </param>
    public static async Task<string> Find(string wanted, Func<string[], Task<List<string>>> findTaken)
    {
        for (var (from, count) = (1, First); ; (from, count) = (from + count, count * 2))
        {
            string[] candidates = [.. Enumerable.Range(from, count).Select(number => number == 1 ? wanted : $"{wanted}-{number}")];
            var free = candidates.Except(await findTaken(candidates), StringComparer.Ordinal).FirstOrDefault();
            if (free is not null)
                return free;
        }
    }
}
