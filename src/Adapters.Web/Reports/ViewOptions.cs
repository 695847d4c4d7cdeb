namespace Shop.Adapters.Web.Reports;

/// <summary>The configuration section <c>Views</c>.</summary>
internal sealed class ViewOptions
{
    public const string Section = "Views";

    /// <summary>Parts of <c>User-Agent</c>, comma-separated, in whatever case, whose visits are no views.</summary>
    public string IgnoredAgents { get; set; } = "bot,crawler,spider,slurp";
}
