namespace Shop.Adapters.Persistence.Storage;

/// <summary>The names under which instances tell each other what happened.</summary>
internal static class Channels
{
    /// <summary>The feed has grown; the payload is its newest sequence number.</summary>
    public const string Feed = "shop_feed";

    /// <summary>There are deliveries to take.</summary>
    public const string Deliveries = "shop_deliveries";

    /// <summary>There are new deliveries to webhook endpoints.</summary>
    public const string Webhooks = "shop_webhooks";

    /// <summary>What visitors see of products is different; the payload says what.</summary>
    public const string Catalog = "shop_catalog";

    /// <summary>The settings of the store have changed.</summary>
    public const string Settings = "shop_settings";
}

/// <summary>The advisory locks of the whole database.</summary>
internal static class AdvisoryLocks
{
    public const long Migration = 0x53_48_4F_50_01;
    public const long Sequencing = 0x53_48_4F_50_02;
    public const long Categories = 0x53_48_4F_50_03;
}
