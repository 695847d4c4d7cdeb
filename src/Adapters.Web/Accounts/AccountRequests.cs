using Shop.Application.Accounts;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Accounts;

/// <summary>Who wants an account.</summary>
/// <param name="Email">Not in use by another account, in whatever case.</param>
/// <param name="Password">8–128 characters, among them a lower-case and an upper-case letter, a digit and a symbol.</param>
/// <param name="Name">1–200 characters.</param>
/// <param name="Role">Buyer, the default, or seller.</param>
internal sealed record RegisterRequest(string Email, string Password, string Name, AccountRole? Role = null);

/// <summary>What proves that an account is the caller's.</summary>
internal sealed record LogInRequest(string Email, string Password);

/// <summary>A token from the last login or refresh.</summary>
internal sealed record RefreshTokenRequest(string RefreshToken);

/// <summary>The fields to change; what is left out stays as it is, null empties it.</summary>
/// <param name="Name">1–200 characters.</param>
/// <param name="Bio">Up to 2,000 characters.</param>
/// <param name="Phone">Up to 40 characters.</param>
/// <param name="ShippingAddress">Where orders go that name no address.</param>
/// <param name="StoreName">Sellers only; up to 200 characters.</param>
/// <param name="NotifyByEmail">Admins only: whether they get mail when somebody changes a product.</param>
internal sealed record ChangeProfileRequest(
    Optional<string> Name = default,
    Optional<string?> Bio = default,
    Optional<string?> Phone = default,
    Optional<PostalAddressRequest?> ShippingAddress = default,
    Optional<string?> StoreName = default,
    Optional<bool> NotifyByEmail = default)
{
    public ProfileFields ToFields() =>
        new(Name, Bio, Phone, new Optional<PostalAddress?>(ShippingAddress.IsGiven, ShippingAddress.Value?.ToAddress()), StoreName, NotifyByEmail);
}
