using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Accounts;

/// <summary>Where something is sent.</summary>
/// <param name="Country">ISO 3166-1 alpha-2, such as <c>DE</c>.</param>
internal sealed record PostalAddressRequest(
    string Name, string Line1, string City, string PostalCode, string Country, string? Line2 = null, string? Region = null)
{
    public PostalAddress ToAddress() => new(Name, Line1, Line2, City, Region, PostalCode, Country);
}
