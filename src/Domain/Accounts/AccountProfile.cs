namespace Shop.Domain.Accounts;

/// <summary>What the owner of an account tells about themselves; some fields belong to one role only.</summary>
/// <param name="Name">1–200 characters.</param>
/// <param name="Bio">Up to 2,000 characters, or null.</param>
/// <param name="Phone">Up to 40 characters, or null.</param>
/// <param name="ShippingAddress">The buyer's usual address, or null.</param>
/// <param name="StoreName">The seller's name in the store, or null.</param>
/// <param name="NotifyByEmail">Whether an admin gets mail about product changes; false for others.</param>
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

    public static AccountProfile Named(string name, AccountRole role) =>
        new(name, null, null, null, null, NotifyByEmail: role == AccountRole.Admin);

    /// <summary>Without what accounts of this role do not have; an admin gets mail unless they say otherwise.</summary>
    public AccountProfile FitTo(AccountRole role) => this with
    {
        ShippingAddress = role == AccountRole.Admin ? null : ShippingAddress,
        StoreName = role == AccountRole.Seller ? StoreName : null,
        NotifyByEmail = role == AccountRole.Admin,
    };

    /// <summary>Refuses with <c>field-not-allowed</c> a change of a field that accounts of this role do not have.</summary>
    public void EnsureFits(AccountRole role, AccountProfile before)
    {
        if (ShippingAddress != before.ShippingAddress && ShippingAddress is not null && role == AccountRole.Admin)
            throw AccountErrors.FieldNotOfRole("shippingAddress", role);
        if (StoreName != before.StoreName && StoreName is not null && role != AccountRole.Seller)
            throw AccountErrors.FieldNotOfRole("storeName", role);
        if (NotifyByEmail != before.NotifyByEmail && NotifyByEmail && role != AccountRole.Admin)
            throw AccountErrors.FieldNotOfRole("notifyByEmail", role);
    }
}
