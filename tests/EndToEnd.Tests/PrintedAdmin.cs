using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Shop.EndToEnd.Tests;

/// <summary>The admin that a program creates and whose password it prints.</summary>
internal static partial class PrintedAdmin
{
    public static IReadOnlyList<(string Email, string Password)> Of(ShopProcess shop) =>
        [.. shop.Output.Select(line => PasswordLine().Match(line)).Where(m => m.Success).Select(m => (m.Groups["email"].Value, m.Groups["password"].Value))];

    public static async Task<HttpStatusCode> LogIn(ShopProcess shop, (string Email, string Password) admin)
    {
        using var answer = await shop.Client.PostAsJsonAsync(new Uri("/api/v1/auth/login", UriKind.Relative), new { email = admin.Email, password = admin.Password });
        return answer.StatusCode;
    }

    [GeneratedRegex(@"administrator (?<email>\S+) with the one-time password (?<password>\S+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PasswordLine();
}
