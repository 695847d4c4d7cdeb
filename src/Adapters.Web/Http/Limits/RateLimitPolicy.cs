namespace Shop.Adapters.Web.Http.Limits;

/// <summary>A rate limit: which requests share it, and how many requests a window allows.</summary>
/// <param name="Name">The name in the response headers.</param>
/// <param name="Quota">Requests per window.</param>
/// <param name="IsPaced">Whether a burst of a caller is limited, too (see <see cref="Pace"/>).</param>
internal sealed record RateLimitPolicy(string Name, int Quota, bool IsPaced = false)
{
    public const string Anonymous = "anonymous";
    public const string Authenticated = "authenticated";
    public const string Address = "address";

    /// <summary>The name by which an endpoint selects the strict policy.</summary>
    public const string Auth = "auth";

    /// <summary>The name by which an endpoint selects the policy for pictures.</summary>
    public const string Media = "media";

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>How many networks of an IPv6 site may use all of their limit.</summary>
    private const int NetworksOfSite = 8;

    /// <summary>The value of the header <c>RateLimit-Policy</c>.</summary>
    public string Header { get; } = $"\"{Name}\";q={Quota};w={(int)Window.TotalSeconds}";

    /// <summary>The limit of all networks of an IPv6 site together.</summary>
    public int QuotaOfSite => (int)Math.Min(int.MaxValue, (long)Quota * NetworksOfSite);
}
