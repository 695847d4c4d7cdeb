using Shop.Domain.Shared;

namespace Shop.Application.Operations;

/// <summary>A run of the program. Several instances may share a database.</summary>
/// <param name="Version">The version of the program, such as <c>1.0.0</c>.</param>
/// <param name="StartedAt">In UTC.</param>
/// <param name="LastSeenAt">The time of its last heartbeat, in UTC.</param>
public sealed record Instance(InstanceId Id, string Version, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt)
{
    /// <summary>How often an instance stores its heartbeat.</summary>
    public static readonly TimeSpan HeartbeatInterval = TimeSpan.FromSeconds(10);

    /// <summary>An instance without a heartbeat for longer than this is not listed.</summary>
    public static readonly TimeSpan ListedFor = TimeSpan.FromMinutes(1);
}
