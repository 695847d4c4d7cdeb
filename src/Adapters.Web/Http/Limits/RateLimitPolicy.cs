namespace Shop.Adapters.Web.Http.Limits;

/// <summary>Which requests are counted together, and how many of them a window takes.</summary>
/// <param name="Name">As clients see it.</param>
/// <param name="Quota">Requests in a window.</param>
internal sealed record RateLimitPolicy(string Name, int Quota)
{
    public const string Anonymous = "anonymous";
    public const string Authenticated = "authenticated";

    /// <summary>The name with which an endpoint asks for the strict policy.</summary>
    public const string Auth = "auth";

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
}
