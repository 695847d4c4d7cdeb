namespace Shop.Adapters.Persistence.Catalog;

/// <summary>Finds the first of <c>wanted</c>, <c>wanted-2</c>, <c>wanted-3</c>, … that is not taken.</summary>
internal static class FreeSlug
{
    private const int First = 8;

    /// <param name="findTaken">Returns those of the given slugs that are taken. It looks for each by equality, in any locale by the index.</param>
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
