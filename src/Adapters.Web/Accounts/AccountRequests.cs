using System.ComponentModel.DataAnnotations;
using Shop.Application.Accounts.Profile;
using Shop.Application.Accounts.Registration;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Accounts;

/// <summary>An account to register.</summary>
/// <param name="Email">Unique among accounts; case is ignored.</param>
/// <param name="Password">8–128 characters with lower and upper case, a digit and a symbol; common passwords are rejected.</param>
/// <param name="Name">1–200 characters.</param>
/// <param name="Role">Buyer, the default, or seller.</param>
internal sealed record RegisterRequest(
    [property: MaxLength(EmailAddress.MaxLength)] string Email,
    [property: Length(RegisterAccount.PasswordMinLength, RegisterAccount.PasswordMaxLength)] string Password,
    [property: Length(1, Account.NameMaxLength)] string Name,
    AccountRole? Role = null);

/// <summary>The credentials of an account.</summary>
internal sealed record LogInRequest(
    [property: MaxLength(EmailAddress.MaxLength)] string Email,
    [property: MaxLength(RegisterAccount.PasswordMaxLength)] string Password);

/// <summary>A refresh token.</summary>
internal sealed record RefreshTokenRequest([property: MaxLength(RefreshSession.TokenMaxLength)] string RefreshToken);

/// <summary>The fields to change; an omitted field keeps its value, null empties it.</summary>
/// <param name="Name">1–200 characters.</param>
/// <param name="Bio">Up to 2,000 characters.</param>
/// <param name="Phone">Up to 40 characters.</param>
/// <param name="ShippingAddress">The default shipping address of orders.</param>
/// <param name="StoreName">For sellers only; up to 200 characters.</param>
/// <param name="NotifyByEmail">For admins only: whether to send an e-mail when another account changes a product.</param>
internal sealed record ChangeProfileRequest(
    [property: Length(1, Account.NameMaxLength)] Optional<string> Name = default,
    [property: MaxLength(AccountProfile.BioMaxLength)] Optional<string?> Bio = default,
    [property: MaxLength(AccountProfile.PhoneMaxLength)] Optional<string?> Phone = default,
    Optional<ChangePostalAddressRequest?> ShippingAddress = default,
    [property: MaxLength(AccountProfile.StoreNameMaxLength)] Optional<string?> StoreName = default,
    Optional<bool> NotifyByEmail = default)
{
    public ProfileFields ToFields() =>
        new(Name, Bio, Phone, new(ShippingAddress is { IsGiven: true, Value: null }, null), StoreName, NotifyByEmail);
}

/// <summary>A new e-mail address for login.</summary>
/// <param name="Email">Unique among accounts; case is ignored.</param>
/// <param name="Password">The current password.</param>
internal sealed record ChangeEmailRequest(
    [property: MaxLength(EmailAddress.MaxLength)] string Email,
    [property: MaxLength(RegisterAccount.PasswordMaxLength)] string Password);

/// <summary>A new password.</summary>
/// <param name="CurrentPassword">The current password.</param>
/// <param name="NewPassword">8–128 characters with lower and upper case, a digit and a symbol; neither a common nor the current password.</param>
internal sealed record ChangePasswordRequest(
    [property: MaxLength(RegisterAccount.PasswordMaxLength)] string CurrentPassword,
    [property: Length(RegisterAccount.PasswordMinLength, RegisterAccount.PasswordMaxLength)] string NewPassword);

/// <summary>The confirmation of an erasure.</summary>
/// <param name="Password">The current password.</param>
internal sealed record EraseAccountRequest([property: MaxLength(RegisterAccount.PasswordMaxLength)] string Password);
