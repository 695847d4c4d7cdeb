using System.ComponentModel.DataAnnotations;

namespace Shop.Adapters.Web.Http.Limits;

/// <summary>The configuration section <c>RateLimit</c>: how many requests a caller may send in a minute; 0 is any number.</summary>
internal sealed class RateLimitOptions
{
    public const string Section = "RateLimit";

    /// <summary>For an address whose requests carry no token.</summary>
    [Range(0, int.MaxValue)]
    public int Anonymous { get; set; } = 600;

    /// <summary>For an account, whatever its address.</summary>
    [Range(0, int.MaxValue)]
    public int Authenticated { get; set; } = 1200;

    /// <summary>For an address that registers, logs in or refreshes.</summary>
    [Range(0, int.MaxValue)]
    public int Auth { get; set; } = 20;
}
