using System.ComponentModel.DataAnnotations;

namespace Shop.Adapters.Site.Shared.Limits;

/// <summary>The limits of pages in the configuration section <c>RateLimit</c>: requests per minute; 0 means no limit.</summary>
internal sealed class PageLimitOptions
{
    public const string Section = "RateLimit";

    /// <summary>Pages and forms, per account, or per address of visitors without one.</summary>
    [Range(0, int.MaxValue)]
    public int Pages { get; set; } = 600;

    /// <summary>Pages and forms of all accounts of an address.</summary>
    [Range(0, int.MaxValue)]
    public int Address { get; set; } = 6000;

    /// <summary>Forms that hash passwords or check tokens, per address and per account.</summary>
    [Range(0, int.MaxValue)]
    public int Auth { get; set; } = 20;
}
