using System.ComponentModel.DataAnnotations;

namespace Shop.Adapters.Site.Shared.Limits;

/// <summary>The limits of the connections that pages hold open, in the configuration section <c>Load</c>.</summary>
internal sealed class PageStreamOptions
{
    public const string Section = "Load";

    /// <summary>The maximum number of them.</summary>
    [Range(1, int.MaxValue / 2)]
    public int Streams { get; set; } = 5_000;

    /// <summary>The maximum number of one account.</summary>
    [Range(1, int.MaxValue)]
    public int StreamsPerAccount { get; set; } = 20;

    /// <summary>The maximum number of one address.</summary>
    [Range(1, int.MaxValue)]
    public int StreamsPerAddress { get; set; } = 200;

    /// <summary>The maximum number of exports that are read at once, one of each account.</summary>
    [Range(1, int.MaxValue)]
    public int Exports { get; set; } = 8;
}
