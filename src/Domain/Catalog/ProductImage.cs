namespace Shop.Domain.Catalog;

/// <summary>A picture by its URL, with an alternative text.</summary>
public sealed record ProductImage(string Url, string? Alt);
