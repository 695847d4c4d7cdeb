using Shop.Application.Ports;

namespace Shop.Application.Accounts;

/// <summary>A password made for somebody: 120 bits of chance, and one character of each kind that passwords must have. Begins and ends with a letter.</summary>
internal static class GeneratedPassword
{
    private const int RandomLength = 20;

    private const string Lower = "abcdefghijkmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";
    private const string Symbols = "-_.+=@~";

    /// <summary>64 characters that are not mistaken for each other; so many that a byte picks one without favouring any.</summary>
    private const string All = Lower + Upper + Digits + Symbols;

    public static string From(IRandomness randomness)
    {
        string[] alphabets = [Upper, .. Enumerable.Repeat(All, RandomLength), Symbols, Digits, Lower];
        var chances = randomness.NextBytes(alphabets.Length);
        return new string([.. alphabets.Zip(chances, (alphabet, chance) => alphabet[chance % alphabet.Length])]);
    }
}
