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
}
