using Shop.Application.Ports.Security;


namespace Shop.Application.Accounts;

/// <summary>A generated password with 120 random bits and one character of each required kind; begins and ends with a letter.</summary>
internal static class GeneratedPassword
{
    private const int RandomLength = 20;

    private const string Lower = "abcdefghijkmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";
    private const string Symbols = "-_.+=@~";

    /// <summary>64 unambiguous characters, so that a byte selects one without bias.</summary>
    private const string All = Lower + Upper + Digits + Symbols;

    public static string From(IRandomness randomness)
    {
        string[] alphabets = [Upper, .. Enumerable.Repeat(All, RandomLength), Symbols, Digits, Lower];
        var chances = randomness.NextBytes(alphabets.Length);
        return new string([.. alphabets.Zip(chances, (alphabet, chance) => alphabet[chance % alphabet.Length])]);
    }
}
