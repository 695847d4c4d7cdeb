using System.Text;
using AnyAscii;
using Shop.Domain.Shared.Texts;

namespace Shop.Testing.InMemory;

/// <summary>What store names that look alike have in common; a function of the database, here with the letters of other scripts that tests use.</summary>
internal static class LookAlike
{
    /// <summary>Each one and the Latin letter at the same position.</summary>
    private const string Characters = "\u0430\u0435\u043E\u0440\u0441\u0445\u03B1\u03BF", Latin = "aeopcxao";

    public static string Of(string name)
    {
        var folded = CaseFolding.Of(name);
        var latin = new StringBuilder();
        foreach (var character in folded)
            latin.Append(Characters.IndexOf(character) is >= 0 and var known ? Latin[known].ToString() : character.ToString().Transliterate().ToLowerInvariant());
        var key = string.Concat(latin.ToString().Select(Alike).Where(char.IsLetterOrDigit)).Replace("rn", "m", StringComparison.Ordinal).Replace("vv", "w", StringComparison.Ordinal);
        return key.Length > 0 ? key : folded;
    }

    private static char Alike(char character) => character switch
    {
        '0' => 'o',
        '1' or 'i' or '|' => 'l',
        _ => character,
    };
}
