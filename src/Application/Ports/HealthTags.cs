namespace Shop.Application.Ports;

/// <summary>The tags of health checks that adapters register.</summary>
public static class HealthTags
{
    /// <summary>A check that says whether writes can succeed; one without a tag says whether the instance can serve at all.</summary>
    public const string Write = "write";
}
