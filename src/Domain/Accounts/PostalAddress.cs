using Shop.Domain.Shared.Texts;

namespace Shop.Domain.Accounts;

/// <summary>A shipping address. <c>Country</c> is an ISO 3166-1 alpha-2 code.</summary>
public sealed record PostalAddress(
    string Name,
    string Line1,
    string? Line2,
    string City,
    string? Region,
    string PostalCode,
    string Country)
{
    public const int LineMaxLength = 200;
    public const int PostalCodeMaxLength = 20;

    public string Name { get; init => field = Nfc.Of(value); } = Nfc.Of(Name);

    public string Line1 { get; init => field = Nfc.Of(value); } = Nfc.Of(Line1);

    public string? Line2 { get; init => field = Nfc.Of(value); } = Nfc.Of(Line2);

    public string City { get; init => field = Nfc.Of(value); } = Nfc.Of(City);

    public string? Region { get; init => field = Nfc.Of(value); } = Nfc.Of(Region);

    public string PostalCode { get; init => field = Nfc.Of(value); } = Nfc.Of(PostalCode);

    public string Country { get; init => field = Nfc.Of(value); } = Nfc.Of(Country);
}
