using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Shop.Application.Accounts.Administration;
using Shop.Application.Accounts.Registration;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Accounts;

/// <summary>The filter of accounts; all given values must match.</summary>
internal sealed record AccountListQuery(
    [Description("Part of the name or the e-mail address; case is ignored."), MaxLength(AccountFilter.QMaxLength)] string? Q,
    [Description("Only accounts with this role.")] AccountRole? Role,
    [Description("Only accounts with this status.")] AccountStatus? Status)
{
    public AccountFilter ToFilter() => new(Q, Role, Status);
}

/// <summary>The filter of admins; all given values must match.</summary>
internal sealed record AdminListQuery(
    [Description("Part of the name or the e-mail address; case is ignored."), MaxLength(AccountFilter.QMaxLength)] string? Q,
    [Description("Only admins with this status.")] AccountStatus? Status)
{
    public AccountFilter ToFilter() => new(Q, AccountRole.Admin, Status);
}

/// <summary>An account to create.</summary>
/// <param name="Email">Unique among accounts; case is ignored.</param>
/// <param name="Password">8–128 characters with lower and upper case, a digit and a symbol; common passwords are rejected.</param>
/// <param name="Name">1–200 characters.</param>
/// <param name="Role">Any role; default buyer.</param>
internal sealed record CreateAccountRequest(
    [property: MaxLength(EmailAddress.MaxLength)] string Email,
    [property: Length(RegisterAccount.PasswordMinLength, RegisterAccount.PasswordMaxLength)] string Password,
    [property: Length(1, Account.NameMaxLength)] string Name,
    AccountRole? Role = null);

/// <summary>An admin account to create.</summary>
/// <param name="Email">Unique among accounts; case is ignored.</param>
/// <param name="Password">8–128 characters with lower and upper case, a digit and a symbol; common passwords are rejected.</param>
/// <param name="Name">1–200 characters.</param>
internal sealed record CreateAdminRequest(
    [property: MaxLength(EmailAddress.MaxLength)] string Email,
    [property: Length(RegisterAccount.PasswordMinLength, RegisterAccount.PasswordMaxLength)] string Password,
    [property: Length(1, Account.NameMaxLength)] string Name);

/// <summary>The fields to change; an omitted field keeps its value, null empties it.</summary>
/// <param name="Name">1–200 characters.</param>
/// <param name="Email">Unique among accounts; case is ignored.</param>
/// <param name="Phone">Up to 40 characters.</param>
/// <param name="Bio">Up to 2,000 characters.</param>
internal sealed record ChangeAccountRequest(
    [property: Length(1, Account.NameMaxLength)] Optional<string> Name = default,
    [property: MaxLength(EmailAddress.MaxLength)] Optional<string> Email = default,
    [property: MaxLength(AccountProfile.PhoneMaxLength)] Optional<string?> Phone = default,
    [property: MaxLength(AccountProfile.BioMaxLength)] Optional<string?> Bio = default,
    Optional<AccountRole> Role = default,
    Optional<AccountStatus> Status = default)
{
    public AccountFields ToFields() => new(Name, Role, Status, Email, Phone, Bio);
}

/// <summary>A new password for an account.</summary>
/// <param name="NewPassword">8–128 characters with lower and upper case, a digit and a symbol; common passwords are rejected.</param>
/// <param name="Password">The password of the admin; optional for 15 minutes after the log-in.</param>
internal sealed record ResetPasswordRequest(
    [property: Length(RegisterAccount.PasswordMinLength, RegisterAccount.PasswordMaxLength)] string NewPassword,
    [property: MaxLength(RegisterAccount.PasswordMaxLength)] string? Password = null);
