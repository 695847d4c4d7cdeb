using Shop.Domain.Shared;
using Shop.Domain.Shared.Texts;

namespace Shop.Domain.Accounts;

/// <summary>The profile that the owner of an account maintains; some fields belong to one role only.</summary>
/// <param name="Name">1–200 characters.</param>
/// <param name="Bio">Up to 2,000 characters, or null.</param>
/// <param name="Phone">Up to 40 characters, or null.</param>
/// <param name="ShippingAddress">The buyer's default shipping address, or null.</param>
/// <param name="StoreName">The seller's name in the store, or null.</param>
/// <param name="NotifyByEmail">Whether an admin receives e-mail about product changes; false for other roles.</param>
public sealed record AccountProfile(
    string Name,
    string? Bio,
    string? Phone,
    PostalAddress? ShippingAddress,
    string? StoreName,
    bool NotifyByEmail)
{
    public const int BioMaxLength = 2_000;
    public const int PhoneMaxLength = 40;
    public const int StoreNameMaxLength = 200;

    public string Name { get; init => field = Nfc.Of(value); } = Nfc.Of(Name);

    public string? Bio { get; init => field = Nfc.Of(value); } = Nfc.Of(Bio);

    public string? Phone { get; init => field = Nfc.Of(value); } = Nfc.Of(Phone);

    public string? StoreName { get; init => field = Nfc.Of(value); } = Nfc.Of(StoreName);

    public static AccountProfile Named(string name, AccountRole role) =>
        new(name, null, null, null, null, NotifyByEmail: role == AccountRole.Admin);

    /// <summary>Clears the fields that this role does not have; e-mail notifications are on for admins and off for other roles.</summary>
    public AccountProfile FitTo(AccountRole role) => this with
    {
        ShippingAddress = role == AccountRole.Admin ? null : ShippingAddress,
        StoreName = role == AccountRole.Seller ? StoreName : null,
        NotifyByEmail = role == AccountRole.Admin,
    };

    /// <summary>The error <c>field-not-allowed</c> of changes of fields that this role does not have; null without any.</summary>
    public DomainException? Misfit(AccountRole role, AccountProfile before)
    {
        var fields = new List<string>();
        if (ShippingAddress != before.ShippingAddress && ShippingAddress is not null && role == AccountRole.Admin)
            fields.Add("shippingAddress");
        if (StoreName != before.StoreName && StoreName is not null && role != AccountRole.Seller)
            fields.Add("storeName");
        if (NotifyByEmail != before.NotifyByEmail && NotifyByEmail && role != AccountRole.Admin)
            fields.Add("notifyByEmail");
        return fields.Count > 0 ? AccountErrors.FieldsNotOfRole(fields, role) : null;
    }
}
