using System.ComponentModel.DataAnnotations;
using Shop.Application.Accounts.Profile;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Accounts;

/// <summary>The members of a postal address to change; an omitted member keeps its value.</summary>
/// <param name="Country">An ISO 3166-1 alpha-2 code, such as <c>DE</c>.</param>
internal sealed record ChangePostalAddressRequest(
    [property: Length(1, PostalAddress.LineMaxLength)] Optional<string> Name = default,
    [property: Length(1, PostalAddress.LineMaxLength)] Optional<string> Line1 = default,
    [property: MaxLength(PostalAddress.LineMaxLength)] Optional<string?> Line2 = default,
    [property: Length(1, PostalAddress.LineMaxLength)] Optional<string> City = default,
    [property: MaxLength(PostalAddress.LineMaxLength)] Optional<string?> Region = default,
    [property: Length(1, PostalAddress.PostalCodeMaxLength)] Optional<string> PostalCode = default,
    [property: RegularExpression("^[A-Z]{2}$")] Optional<string> Country = default)
{
    public PostalAddressFields ToFields() => new(Name, Line1, Line2, City, Region, PostalCode, Country);
}
