namespace Shop.Adapters.Web.Http.Limits;

/// <summary>A rate limit: which requests share it, and how many requests a window allows.</summary>
/// <param name="Name">The name in the response headers.</param>
/// <param name="Quota">Requests per window.</param>
internal sealed record RateLimitPolicy(string Name, int Quota)
{
    public const string Anonymous = "anonymous";
    public const string Authenticated = "authenticated";

    /// <summary>The name by which an endpoint selects the strict policy.</summary>
    public const string Auth = "auth";

    /// <summary>The name by which an endpoint selects the policy for pictures.</summary>
    public const string Media = "media";

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
}
