namespace Shop.Domain.Catalog;

/// <summary>A picture by its address, with a text for those who cannot see it.</summary>
public sealed record ProductImage(string Url, string? Alt);
