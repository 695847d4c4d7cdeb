using System.ComponentModel.DataAnnotations;
using Shop.Application.Accounts;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Accounts;

/// <summary>Who wants an account.</summary>
/// <param name="Email">Not in use by another account, in whatever case.</param>
/// <param name="Password">8–128 characters, among them a lower-case and an upper-case letter, a digit and a symbol, and none of the common ones.</param>
/// <param name="Name">1–200 characters.</param>
/// <param name="Role">Buyer, the default, or seller.</param>
internal sealed record RegisterRequest(
    [property: MaxLength(EmailAddress.MaxLength)] string Email,
    [property: Length(RegisterAccount.PasswordMinLength, RegisterAccount.PasswordMaxLength)] string Password,
    [property: Length(1, Account.NameMaxLength)] string Name,
    AccountRole? Role = null);

/// <summary>What proves that an account is the caller's.</summary>
internal sealed record LogInRequest(
    [property: MaxLength(EmailAddress.MaxLength)] string Email,
    [property: MaxLength(RegisterAccount.PasswordMaxLength)] string Password);

/// <summary>A token from the last login or refresh.</summary>
internal sealed record RefreshTokenRequest([property: MaxLength(RefreshSession.TokenMaxLength)] string RefreshToken);

/// <summary>The fields to change; what is left out stays as it is, null empties it.</summary>
/// <param name="Name">1–200 characters.</param>
/// <param name="Bio">Up to 2,000 characters.</param>
/// <param name="Phone">Up to 40 characters.</param>
/// <param name="ShippingAddress">Where orders go that name no address.</param>
/// <param name="StoreName">Sellers only; up to 200 characters.</param>
/// <param name="NotifyByEmail">Admins only: whether they get mail when somebody changes a product.</param>
internal sealed record ChangeProfileRequest(
    [property: Length(1, Account.NameMaxLength)] Optional<string> Name = default,
    [property: MaxLength(AccountProfile.BioMaxLength)] Optional<string?> Bio = default,
    [property: MaxLength(AccountProfile.PhoneMaxLength)] Optional<string?> Phone = default,
    Optional<PostalAddressRequest?> ShippingAddress = default,
    [property: MaxLength(AccountProfile.StoreNameMaxLength)] Optional<string?> StoreName = default,
    Optional<bool> NotifyByEmail = default)
{
    public ProfileFields ToFields() =>
        new(Name, Bio, Phone, new Optional<PostalAddress?>(ShippingAddress.IsGiven, ShippingAddress.Value?.ToAddress()), StoreName, NotifyByEmail);
}

/// <summary>Another address to log in with.</summary>
/// <param name="Email">Not in use by another account, in whatever case.</param>
/// <param name="Password">The present one, as a proof.</param>
internal sealed record ChangeEmailRequest(
    [property: MaxLength(EmailAddress.MaxLength)] string Email,
    [property: MaxLength(RegisterAccount.PasswordMaxLength)] string Password);

/// <summary>Another password.</summary>
/// <param name="CurrentPassword">The present one, as a proof.</param>
/// <param name="NewPassword">8–128 characters, among them a lower-case and an upper-case letter, a digit and a symbol, and none of the common ones; not the present one.</param>
internal sealed record ChangePasswordRequest(
    [property: MaxLength(RegisterAccount.PasswordMaxLength)] string CurrentPassword,
    [property: Length(RegisterAccount.PasswordMinLength, RegisterAccount.PasswordMaxLength)] string NewPassword);

/// <summary>What proves that the account may be erased.</summary>
/// <param name="Password">The present one.</param>
internal sealed record EraseAccountRequest([property: MaxLength(RegisterAccount.PasswordMaxLength)] string Password);
