using System.ComponentModel.DataAnnotations;

namespace Shop.Adapters.Web.Http.Limits;

/// <summary>The configuration section <c>Load</c>: how much this instance does at once, and for how long. What is beyond is refused at once.</summary>
internal sealed class LoadOptions
{
    public const string Section = "Load";

    /// <summary>Requests that are worked on; health checks and streams are not counted.</summary>
    [Range(1, int.MaxValue)]
    public int AtOnce { get; set; } = 256;

    /// <summary>Requests that wait in order for one of those to end.</summary>
    [Range(0, int.MaxValue)]
    public int Waiting { get; set; } = 2048;

    /// <summary>How long a request waits before it is refused, up to a minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(6);

    /// <summary>Event streams and hub connections.</summary>
    [Range(1, int.MaxValue / 2)]
    public int Streams { get; set; } = 5_000;

    /// <summary>Open connections that are no hub connections; more are closed without an answer.</summary>
    [Range(1, int.MaxValue)]
    public int Connections { get; set; } = 10_000;

    /// <summary>How long a request that only reads may take, waiting included, up to ten minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long any other request may take, up to ten minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan WriteTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a request that brings a file may take, up to an hour.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan UploadTimeout { get; set; } = TimeSpan.FromMinutes(10);
}
