using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Shop.Domain.Shared.Texts;

/// <summary>
/// Unicode normalisation form C (UAX 15), in which equal texts have equal characters: <c>é</c> is one character, however it was typed.
/// </summary>
/// <remarks>The runtime leaves texts as they are, because the program does without the culture data of the operating system.</remarks>
public static class Nfc
{
    private const int SyllableBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TrailBase = 0x11A7;
    private const int LeadCount = 19, VowelCount = 21, TrailCount = 28, SyllableCount = LeadCount * VowelCount * TrailCount;

    /// <summary>Characters before the first combining one are never changed.</summary>
    private const char FirstCombining = '\u0300';

    /// <summary>The first byte of that character, and of no one before it.</summary>
    private const byte FirstCombiningLead = 0xCC;

    /// <summary>Returns the same instance when nothing changes.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text)
    {
        if (text is null || IsStable(text))
            return text;

        var forms = CanonicalForms.Instance;
        var characters = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
            Decompose(rune.Value, characters, forms);
        Order(characters, forms);
        var composed = Text(Compose(characters, forms));
        return composed == text ? text : composed;
    }

    /// <summary>
    /// Whether the text has only characters that no normalisation changes, whatever stands beside them. Quick, and sufficient: a text with
    /// other characters may be normalised as well.
    /// </summary>
    public static bool IsStable(ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty)
        {
            var first = utf8.IndexOfAnyInRange(FirstCombiningLead, byte.MaxValue);
            if (first < 0)
                return true;

            Rune.DecodeFromUtf8(utf8[first..], out var rune, out var length);
            if (!CanonicalForms.Instance.IsStable(rune.Value))
                return false;
            utf8 = utf8[(first + length)..];
        }

        return true;
    }

    private static bool IsStable(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAnyInRange(FirstCombining, char.MaxValue);
        if (first < 0)
            return true;

        foreach (var rune in text[first..].EnumerateRunes())
        {
            if (!CanonicalForms.Instance.IsStable(rune.Value))
                return false;
        }

        return true;
    }

    private static void Decompose(int codePoint, List<int> characters, CanonicalForms forms)
    {
        var syllable = codePoint - SyllableBase;
        if (syllable is >= 0 and < SyllableCount)
        {
            characters.Add(LeadBase + (syllable / (VowelCount * TrailCount)));
            characters.Add(VowelBase + (syllable % (VowelCount * TrailCount) / TrailCount));
            if (syllable % TrailCount > 0)
                characters.Add(TrailBase + (syllable % TrailCount));
        }
        else if (forms.Decompose(codePoint) is { } parts)
        {
            foreach (var part in parts)
                Decompose(part, characters, forms);
        }
        else
        {
            characters.Add(codePoint);
        }
    }

    /// <summary>Sorts each run of combining characters by class; those of one class keep their order.</summary>
    private static void Order(List<int> characters, CanonicalForms forms)
    {
        for (var start = 0; start < characters.Count; start++)
        {
            var end = start;
            while (end < characters.Count && forms.ClassOf(characters[end]) != 0)
                end++;
            if (end - start > 1)
            {
                var ordered = characters[start..end].OrderBy(forms.ClassOf).ToList();
                for (var index = 0; index < ordered.Count; index++)
                    characters[start + index] = ordered[index];
            }

            start = Math.Max(start, end);
        }
    }

    private static List<int> Compose(List<int> characters, CanonicalForms forms)
    {
        var composed = new List<int>(characters.Count);
        var starter = -1;
        var lastClass = 0;
        foreach (var character in characters)
        {
            var combiningClass = forms.ClassOf(character);
            var isBlocked = starter < 0 || (starter < composed.Count - 1 && lastClass >= combiningClass);
            if (!isBlocked && Pair(composed[starter], character, forms) is { } pair)
            {
                composed[starter] = pair;
                continue;
            }

            if (combiningClass == 0)
                starter = composed.Count;
            lastClass = combiningClass;
            composed.Add(character);
        }

        return composed;
    }

    private static int? Pair(int first, int second, CanonicalForms forms)
    {
        if (first - LeadBase is >= 0 and < LeadCount and var lead && second - VowelBase is >= 0 and < VowelCount and var vowel)
            return SyllableBase + (((lead * VowelCount) + vowel) * TrailCount);

        var isOpenSyllable = first - SyllableBase is >= 0 and < SyllableCount and var syllable && syllable % TrailCount == 0;
        return isOpenSyllable && second - TrailBase is > 0 and < TrailCount and var trail ? first + trail : forms.Compose(first, second);
    }

    private static string Text(List<int> characters)
    {
        var text = new StringBuilder(characters.Count);
        foreach (var character in characters)
            text.Append(new Rune(character).ToString());
        return text.ToString();
    }
}
