using System.ComponentModel.DataAnnotations;

namespace Shop.Adapters.Web.Http.Overload;

/// <summary>The configuration section <c>Load</c>: the limits of this instance for concurrent work and its duration.</summary>
internal sealed class LoadOptions
{
    public const string Section = "Load";

    /// <summary>The maximum number of requests processed concurrently; health probes and streams are not counted.</summary>
    [Range(1, int.MaxValue)]
    public int MaxConcurrency { get; set; } = 256;

    /// <summary>The maximum number of requests in the queue, first in, first out.</summary>
    [Range(0, int.MaxValue)]
    public int QueueLength { get; set; } = 2048;

    /// <summary>The maximum time in the queue, after which a request is rejected; up to a minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan QueueTimeout { get; set; } = TimeSpan.FromSeconds(6);

    /// <summary>The maximum number of requests that wait for their client to send a body or to receive a response, which is not work.</summary>
    [Range(1, int.MaxValue)]
    public int WaitingForClients { get; set; } = 2048;

    /// <summary>The maximum number of event streams and hub connections.</summary>
    [Range(1, int.MaxValue / 2)]
    public int Streams { get; set; } = 5_000;

    /// <summary>The maximum number of streams of one account.</summary>
    [Range(1, int.MaxValue)]
    public int StreamsPerAccount { get; set; } = 20;

    /// <summary>The maximum number of streams of one address.</summary>
    [Range(1, int.MaxValue)]
    public int StreamsPerAddress { get; set; } = 200;

    /// <summary>The maximum number of exports that are read at once, one of each account.</summary>
    [Range(1, int.MaxValue)]
    public int Exports { get; set; } = 8;

    /// <summary>The maximum number of files that are uploaded at once, up to four of each account.</summary>
    [Range(1, int.MaxValue)]
    public int Uploads { get; set; } = 32;

    /// <summary>
    /// The maximum number of open connections, hub connections not counted; further connections are closed without a response.
    /// </summary>
    [Range(1, int.MaxValue)]
    public int Connections { get; set; } = 10_000;

    /// <summary>The maximum number of open connections of one address; those of known proxies are not counted.</summary>
    [Range(1, int.MaxValue)]
    public int ConnectionsPerAddress { get; set; } = 2_500;

    /// <summary>The maximum duration of a read request, including the time in the queue; up to ten minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The maximum duration of any other request; up to ten minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan WriteTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The maximum duration of a request that uploads a file; up to an hour.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan UploadTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Three quarters of all, so that others are served whatever one address sends.</summary>
    public int MaxConcurrencyOfAddress => Math.Max(1, MaxConcurrency - (MaxConcurrency / 4));

    /// <summary>A quarter of all.</summary>
    public int WaitingForClientsOfAddress => Math.Max(1, WaitingForClients / 4);
}
