using System.Collections.Frozen;
using Shop.Application.Accounts.Registration;

namespace Shop.Application.Accounts;

/// <summary>
/// About 15,000 passwords that attackers try first: a common word with a number and a symbol. Contains only passwords that pass the other
/// rules.
/// </summary>
internal static class CommonPasswords
{
    private static readonly string[] Terms =
    [
        "password", "passw0rd", "p@ssword", "p@ssw0rd", "pa$$word", "pa$$w0rd", "passwort", "passwd", "pass", "admin", "adm1n", "administrator",
        "root", "welcome", "w3lcome", "letmein", "login", "changeme", "default", "secret", "master", "qwerty", "qwertz", "azerty", "qwertyuiop",
        "asdfgh", "asdf", "zxcvbn", "1q2w3e", "1q2w3e4r", "1qaz2wsx", "abc", "abcd", "abcdef", "aa", "iloveyou", "monkey", "dragon", "football",
        "baseball", "sunshine", "princess", "superman", "batman", "shadow", "summer", "winter", "spring", "autumn", "january", "monday",
    ];

    private static readonly string[] Numbers =
    [
        "", "1", "2", "3", "7", "12", "123", "1234", "12345", "123456", "12345678", "123456789", "321", "01", "007", "10", "11", "21", "69", "99",
        "2020", "2021", "2022", "2023", "2024", "2025", "2026",
    ];

    private static readonly string[] Symbols = ["", "!", "@", "#", "$", ".", "*"];

    private static readonly string[] Keyboard =
    [
        "1qaz!qaz", "!qaz1qaz", "1qaz@wsx", "!qaz2wsx", "@wsx1qaz", "zaq1!qaz", "zaq1@wsx", "zaq!2wsx", "zaq12wsx!", "1qazxsw@", "!qazxsw2",
        "qwer1234!", "qwer!234", "q1w2e3r4!", "q1w2e3r4t5!", "123qwe!@#", "qwe123!@#", "abc123!@#", "!@#123qwe", "!@#$1234qwer", "1234qwer!@#$",
        "1234!@#$qwer", "asd123!@#", "a1b2c3d4!", "a123456!", "a12345678!", "p4ssw0rd!", "p@55w0rd", "p@$$w0rd", "pa55word!",
    ];

    private static readonly FrozenSet<string> All = Combined().Concat(Keyboard).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the password is in the list, case-insensitive.</summary>
    public static bool Contain(string password) => All.Contains(password);

    private static IEnumerable<string> Combined() =>
        from word in Terms
        from number in Numbers
        from symbol in Symbols
        from password in new[] { word + number + symbol, word + symbol + number }
        where password.Length >= RegisterAccount.PasswordMinLength && password.Any(char.IsDigit) && !password.All(char.IsLetterOrDigit)
        select password;
}
