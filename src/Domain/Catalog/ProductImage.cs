using Shop.Domain.Shared.Texts;

namespace Shop.Domain.Catalog;

/// <summary>A picture with an alternative text.</summary>
/// <param name="Url">An absolute http or https URL, or the path of an uploaded picture.</param>
/// <param name="Alt">Up to 500 characters, or null.</param>
public sealed record ProductImage(string Url, string? Alt)
{
    public string? Alt { get; init => field = Nfc.Of(value); } = Nfc.Of(Alt);
}
