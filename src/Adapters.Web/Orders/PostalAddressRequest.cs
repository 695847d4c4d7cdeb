using System.ComponentModel.DataAnnotations;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Orders;

/// <summary>A postal address.</summary>
/// <param name="Country">An ISO 3166-1 alpha-2 code, such as <c>DE</c>.</param>
internal sealed record PostalAddressRequest(
    [property: Length(1, PostalAddress.LineMaxLength)] string Name,
    [property: Length(1, PostalAddress.LineMaxLength)] string Line1,
    [property: Length(1, PostalAddress.LineMaxLength)] string City,
    [property: Length(1, PostalAddress.PostalCodeMaxLength)] string PostalCode,
    [property: RegularExpression("^[A-Z]{2}$")] string Country,
    [property: MaxLength(PostalAddress.LineMaxLength)] string? Line2 = null,
    [property: MaxLength(PostalAddress.LineMaxLength)] string? Region = null)
{
    public PostalAddress ToAddress() => new(Name, Line1, Line2, City, Region, PostalCode, Country);
}
