namespace Shop.Adapters.Web.Documentation;

/// <summary>What every text of a list looks like.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ItemPatternAttribute(string pattern) : Attribute
{
    public string Pattern { get; } = pattern;
}
