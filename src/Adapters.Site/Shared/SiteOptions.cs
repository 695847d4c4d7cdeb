namespace Shop.Adapters.Site.Shared;

/// <summary>The configuration section <c>Site</c>.</summary>
internal sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>Whether the storefront and the admin site are served; otherwise only the API is.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// The hosts, comma-separated, from which pages load pictures of products. A picture on another host is replaced by its alternative text.
    /// </summary>
    public string ImageHosts { get; set; } = "";
}
