using System.Globalization;

namespace Shop.Adapters.Web.Tests.Access;

/// <summary>The authorization matrix: the expected status of each operation for each caller.</summary>
internal sealed class Matrix
{
    private const string File = "authorization-matrix.txt";

    private readonly Dictionary<string, int[]> _rows;

    private Matrix(Dictionary<string, int[]> rows) => _rows = rows;

    public IReadOnlyCollection<string> Operations => _rows.Keys;

    public static Matrix Read()
    {
        var lines = System.IO.File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Access", File)).Where(line => line.Length > 0 && line[0] != '#').ToList();
        lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..].Should().Equal(Cast.Names, "those are the columns");
        return new Matrix(lines.Skip(1).Select(Row).ToDictionary(row => row.Operation, row => row.Statuses, StringComparer.Ordinal));
    }

    public int Expected(string operation, string caller) => _rows[operation][Array.IndexOf(Cast.Names, caller)];

    /// <summary>Whether some authenticated callers get 403.</summary>
    public bool IsRestricted(string operation) => _rows[operation].Contains(StatusCodes.Status403Forbidden);

    /// <summary>Whether two callers with the same role get different results.</summary>
    public bool IsOwned(string operation) => Expected(operation, "seller") != Expected(operation, "otherSeller");

    private static (string Operation, int[] Statuses) Row(string line)
    {
        var terms = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        terms.Should().HaveCount(2 + Cast.Names.Length, "a row is a method, an address and a status for each caller: {0}", line);
        return ($"{terms[0]} {terms[1]}", [.. terms[2..].Select(word => int.Parse(word, CultureInfo.InvariantCulture))]);
    }
}
