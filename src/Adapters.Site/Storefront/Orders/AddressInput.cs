using Shop.Adapters.Site.Shared;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Site.Storefront.Orders;

/// <summary>The values of a form with a shipping address.</summary>
public class AddressInput
{
    /// <summary>The names of the fields in faults.</summary>
    public static readonly IReadOnlyCollection<string> Fields =
        ["shippingAddress/name", "shippingAddress/line1", "shippingAddress/line2", "shippingAddress/city", "shippingAddress/region", "shippingAddress/postalCode", "shippingAddress/country"];

    /// <summary>The version of the account that the form showed.</summary>
    public long? Version { get; set; }

    public string? Name { get; set; }

    public string? Line1 { get; set; }

    public string? Line2 { get; set; }

    public string? City { get; set; }

    public string? Region { get; set; }

    public string? PostalCode { get; set; }

    public string? Country { get; set; }

    public bool IsEmpty => new[] { Name, Line1, Line2, City, Region, PostalCode, Country }.All(string.IsNullOrWhiteSpace);

    public static AddressInput Of(PostalAddress? address, long version)
    {
        var input = new AddressInput { Version = version };
        input.Fill(address);
        return input;
    }

    public void Fill(PostalAddress? address) =>
        (Name, Line1, Line2, City, Region, PostalCode, Country) =
        (address?.Name, address?.Line1, address?.Line2, address?.City, address?.Region, address?.PostalCode, address?.Country);

    public PostalAddress ToAddress() => new(
        TypedText.OrNull(Name) ?? "", TypedText.OrNull(Line1) ?? "", TypedText.OrNull(Line2), TypedText.OrNull(City) ?? "", TypedText.OrNull(Region), TypedText.OrNull(PostalCode) ?? "", (TypedText.OrNull(Country) ?? "").ToUpperInvariant());
}
