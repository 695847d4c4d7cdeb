using System.ComponentModel.DataAnnotations;

namespace Shop.Adapters.Web.Http.Limits;

/// <summary>The configuration section <c>RateLimit</c>: requests per caller and minute; 0 means no limit.</summary>
internal sealed class RateLimitOptions
{
    public const string Section = "RateLimit";

    /// <summary>Per address, for requests without a token.</summary>
    [Range(0, int.MaxValue)]
    public int Anonymous { get; set; } = 600;

    /// <summary>Per account, from all addresses.</summary>
    [Range(0, int.MaxValue)]
    public int Authenticated { get; set; } = 1200;

    /// <summary>Per address, for requests with a token, whatever accounts they are of.</summary>
    [Range(0, int.MaxValue)]
    public int Address { get; set; } = 6000;

    /// <summary>Per address and, with a token, per account, for all that checks or hashes passwords, and for mailed tokens.</summary>
    [Range(0, int.MaxValue)]
    public int Auth { get; set; } = 20;

    /// <summary>Per address, for pictures: a page may show dozens.</summary>
    [Range(0, int.MaxValue)]
    public int Media { get; set; } = 6000;
}
