using System.Globalization;
using System.Net.Http.Json;

namespace Shop.Load;

/// <summary>
/// Logs in with a wrong password, to accounts that do not exist and to disabled ones, alternately and sequentially. Prints the median of
/// each in ms and the largest of the three divided by the smallest.
/// </summary>
internal static class RefusedLogins
{
    /// <summary>After this number of wrong passwords an account is locked, and the password is not checked.</summary>
    private const int TriesOfAnAccount = 10;

    private static readonly string[] s_kinds = ["wrong password", "unknown account", "disabled account"];

    public static async Task<int> Run(Uri shop, string email, string password, int tries)
    {
        using var admin = new ShopClient(shop, 1);
        await admin.SignIn(email, password);
        using var visitor = new ShopClient(shop, 1);
        var times = s_kinds.Select(_ => new List<TimeSpan>()).ToArray();
        for (var left = tries; left > 0; left -= TriesOfAnAccount)
        {
            string[] accounts = [await Open(admin, "active"), NewEmail(), await Open(admin, "disabled")];
            for (var attempt = 0; attempt < TriesOfAnAccount; attempt++)
            {
                for (var kind = 0; kind < accounts.Length; kind++)
                    times[kind].Add(await visitor.Timed("/api/v1/auth/login", new { email = accounts[kind], password = "Wrong-horse-7" }, 401));
            }
        }

        Print(times);
        return 0;
    }

    /// <summary>Prints the median of each kind in ms, and the largest divided by the smallest.</summary>
    public static void Print(IReadOnlyList<IReadOnlyList<TimeSpan>> times)
    {
        var medians = times.Select(kind => kind.Order().ElementAt(kind.Count / 2).TotalMilliseconds).ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{medians[0]:0.00} {medians[1]:0.00} {medians[2]:0.00} {medians.Max() / medians.Min():0.000}"));
    }

    public static string NewEmail() => $"bench-{Guid.NewGuid():n}@example.com";

    /// <summary>Creates an account with the status and returns its address.</summary>
    public static async Task<string> Open(ShopClient admin, string status)
    {
        var account = NewEmail();
        using var answer = await admin.Post("/api/v1/accounts", JsonContent.Create(new { email = account, password = $"Aa1-{Guid.NewGuid():n}", name = "Bench" }));
        if (status == "disabled")
            await admin.Patch(answer.Headers.Location!.OriginalString, new { status });
        return account;
    }
}
