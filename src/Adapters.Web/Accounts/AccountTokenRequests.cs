using System.ComponentModel.DataAnnotations;
using Shop.Application.Accounts.Registration;
using Shop.Domain.Accounts;
using Shop.Domain.Accounts.Tokens;

namespace Shop.Adapters.Web.Accounts;

/// <summary>The account whose password was forgotten.</summary>
internal sealed record RequestPasswordResetRequest([property: MaxLength(EmailAddress.MaxLength)] string Email);

/// <summary>A mailed token and a new password.</summary>
/// <param name="Token">The value of <c>token</c> in the mailed link.</param>
/// <param name="Password">As for a registration.</param>
internal sealed record ConfirmPasswordResetRequest(
    [property: MaxLength(OneTimeToken.TextMaxLength)] string Token,
    [property: Length(RegisterAccount.PasswordMinLength, RegisterAccount.PasswordMaxLength)] string Password);

/// <summary>A mailed token.</summary>
/// <param name="Token">The value of <c>token</c> in the mailed link.</param>
internal sealed record ConfirmEmailVerificationRequest([property: MaxLength(OneTimeToken.TextMaxLength)] string Token);
