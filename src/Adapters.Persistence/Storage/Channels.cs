namespace Shop.Adapters.Persistence.Storage;

/// <summary>Channels of the notifications between instances.</summary>
internal static class Channels
{
    /// <summary>The feed has new events; the payload is the latest sequence number.</summary>
    public const string Feed = "shop_feed";

    /// <summary>Deliveries are due.</summary>
    public const string Deliveries = "shop_deliveries";

    /// <summary>There are new webhook deliveries.</summary>
    public const string Webhooks = "shop_webhooks";

    /// <summary>Published product data has changed; the payload names the change.</summary>
    public const string Catalog = "shop_catalog";

    /// <summary>The store settings have changed.</summary>
    public const string Settings = "shop_settings";
}

/// <summary>Advisory locks with a fixed number.</summary>
internal static class AdvisoryLocks
{
    public const long Migration = 0x53_48_4F_50_01;
    public const long Sequencing = 0x53_48_4F_50_02;
    public const long Categories = 0x53_48_4F_50_03;
    public const long Housekeeping = 0x53_48_4F_50_04;
    public const long Consistency = 0x53_48_4F_50_05;
    public const long ProductCounts = 0x53_48_4F_50_06; // in the functions fold_product_counts and rebuild_product_counts
}
