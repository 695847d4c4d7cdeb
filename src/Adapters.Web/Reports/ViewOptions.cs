namespace Shop.Adapters.Web.Reports;

/// <summary>The configuration section <c>Views</c>.</summary>
internal sealed class ViewOptions
{
    public const string Section = "Views";

    /// <summary>Comma-separated substrings of <c>User-Agent</c>, case ignored, whose requests are not counted as views.</summary>
    public string IgnoredAgents { get; set; } = "bot,crawler,spider,slurp";
}
