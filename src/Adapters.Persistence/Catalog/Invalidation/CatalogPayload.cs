using System.Globalization;
using Shop.Application.Catalog;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Persistence.Catalog.Invalidation;

/// <summary>Payload of catalog notifications, as the migrations <c>Initial</c> and <c>CarryOverBrandNames</c> and <see cref="AvailabilityPublisher"/> write it.</summary>
internal static class CatalogPayload
{
    /// <exception cref="FormatException">The payload has no known format.</exception>
    public static IEnumerable<CatalogChange> Read(string payload) => payload.Split(' ') switch
    {
        ["product", .. var ids] => [.. ids.Select(id => new ProductInvalidated(new ProductId(Guid.Parse(id))))],
        ["taxon", var id] => [new TaxonInvalidated(Guid.Parse(id))],
        ["available", var id, var available, var version] =>
            [new AvailabilityChanged(new VariantId(Guid.Parse(id)), (int)Number(available), Number(version))],
        _ => throw new FormatException($"'{payload}' is not a catalog notification."),
    };

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
