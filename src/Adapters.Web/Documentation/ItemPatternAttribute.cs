namespace Shop.Adapters.Web.Documentation;

/// <summary>The regular expression of the strings in a list.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ItemPatternAttribute(string pattern) : Attribute
{
    public string Pattern { get; } = pattern;
}
