using System.Globalization;

namespace Shop.Domain.Shared.Texts;

/// <summary>
/// The canonical decompositions and combining classes of Unicode 14. Lines of the table: <c>0300-0314:230</c> is a combining class,
/// <c>00C0=0041 0300</c> a decomposition that is also a composition, <c>212B&gt;00C5</c> one that is not.
/// </summary>
internal sealed class CanonicalForms
{
    /// <summary>The parts of Korean syllables that are composed with the character before them.</summary>
    private static readonly IEnumerable<int> ComposedVowels = Enumerable.Range(0x1161, 21), ComposedTrails = Enumerable.Range(0x11A8, 27);

    private static readonly Lazy<CanonicalForms> Loaded = new(() => new CanonicalForms());

    private readonly Dictionary<int, int[]> _decompositions = [];
    private readonly Dictionary<(int First, int Second), int> _compositions = [];
    private readonly Dictionary<int, int> _classes = [];
    private readonly HashSet<int> _unstable = [.. ComposedVowels, .. ComposedTrails];

    private CanonicalForms()
    {
        foreach (var line in UnicodeTable.Lines(nameof(CanonicalForms)))
        {
            var sign = line.IndexOfAny([':', '=', '>']);
            if (line[sign] == ':')
                AddClass(line[..sign].Split('-'), int.Parse(line[(sign + 1)..], CultureInfo.InvariantCulture));
            else
                AddDecomposition(Code(line[..sign]), [.. line[(sign + 1)..].Split(' ').Select(Code)], isComposition: line[sign] == '=');
        }
    }

    public static CanonicalForms Instance => Loaded.Value;

    public int ClassOf(int codePoint) => _classes.GetValueOrDefault(codePoint);

    /// <summary>One step of the decomposition; null for a character without one.</summary>
    public int[]? Decompose(int codePoint) => _decompositions.GetValueOrDefault(codePoint);

    public int? Compose(int first, int second) => _compositions.TryGetValue((first, second), out var composed) ? composed : null;

    /// <summary>Whether the character is never decomposed, moved or composed with the one before it.</summary>
    public bool IsStable(int codePoint) => !_unstable.Contains(codePoint);

    private void AddClass(string[] range, int value)
    {
        for (var code = Code(range[0]); code <= Code(range[^1]); code++)
        {
            _classes[code] = value;
            _unstable.Add(code);
        }
    }

    private void AddDecomposition(int codePoint, int[] parts, bool isComposition)
    {
        _decompositions[codePoint] = parts;
        if (isComposition)
        {
            _compositions[(parts[0], parts[1])] = codePoint;
            _unstable.Add(parts[1]);
        }
        else
        {
            _unstable.Add(codePoint);
        }
    }

    private static int Code(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
