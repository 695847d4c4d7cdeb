namespace Shop.Application.Ports.Operations;

/// <summary>The tags of health checks registered by adapters.</summary>
public static class HealthTags
{
    /// <summary>
    /// Marks a check that writes can succeed; a check without a tag tests whether the instance can serve requests at all.
    /// </summary>
    public const string Write = "write";
}
