namespace Shop.Architecture.Tests;

/// <summary>Words that neither identifiers nor the OpenAPI document use; <c>docs/glossary.md</c> has the terms.</summary>
internal static class BannedTerms
{
    public static IReadOnlySet<string> All { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "Tell", "Tells", "Told", "Hear", "Hears", "Heard", "Wish", "Wishes", "Shelf", "Shelves", "Deed", "Deeds", "Scene", "Teller", "Fate", "Letter", "Letters",
        "Strange", "Kept", "Asked", "Looks", "Words", "Turn", "Turns", "Courier", "Unhurried", "Label", "Labels",
    };
}
