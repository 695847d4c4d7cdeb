namespace Shop.Load;

/// <summary>
/// Requests a reset of the password of accounts that exist, that do not and that are disabled, in turn and sequentially. Prints the
/// median of each in ms and the largest of the three divided by the smallest.
/// </summary>
internal static class ResetRequests
{
    /// <summary>Beyond this number of requests an hour for an address or from a client nothing is looked up.</summary>
    private const int TriesOfAnAccount = 3;

    /// <summary>Lets the mail of a request be sent before the next request, whose time it would change.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(60);

    public static async Task<int> Run(Uri shop, string email, string password, int tries)
    {
        using var admin = new ShopClient(shop, 1);
        await admin.SignIn(email, password);
        using var visitor = new ShopClient(shop, 1);
        List<TimeSpan>[] times = [[], [], []];
        int[] kinds = [0, 1, 2];
        var clients = 0;
        for (var left = tries; left > 0; left -= TriesOfAnAccount)
        {
            string[] accounts =
                [await RefusedLogins.Open(admin, "active"), RefusedLogins.NewEmail(), await RefusedLogins.Open(admin, "disabled")];
            for (var attempt = 0; attempt < TriesOfAnAccount; attempt++)
            {
                // In any order, so that what one kind leaves to do in the background slows every kind alike.
                Random.Shared.Shuffle(kinds);
                foreach (var kind in kinds)
                {
                    await Task.Delay(s_pause);
                    clients++;
                    times[kind].Add(await visitor.Timed(
                        "/api/v1/auth/password-reset", new { email = accounts[kind] }, 202, $"10.{clients >> 16}.{clients >> 8 & 255}.{clients & 255}"));
                }
            }
        }

        RefusedLogins.Print(times);
        return 0;
    }
}
