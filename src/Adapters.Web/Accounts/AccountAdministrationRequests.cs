using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Shop.Application.Accounts;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Accounts;

/// <summary>Which accounts are listed; all that is given must hold.</summary>
internal sealed record AccountListQuery(
    [Description("Part of the name or the e-mail address, in whatever case."), MaxLength(AccountFilter.QMaxLength)] string? Q,
    [Description("Only accounts of this role.")] AccountRole? Role,
    [Description("Only accounts in this status.")] AccountStatus? Status)
{
    public AccountFilter ToFilter() => new(Q, Role, Status);
}

/// <summary>Which admins are listed; all that is given must hold.</summary>
internal sealed record AdminListQuery(
    [Description("Part of the name or the e-mail address, in whatever case."), MaxLength(AccountFilter.QMaxLength)] string? Q,
    [Description("Only admins in this status.")] AccountStatus? Status)
{
    public AccountFilter ToFilter() => new(Q, AccountRole.Admin, Status);
}

/// <summary>An account for somebody.</summary>
/// <param name="Email">Not in use by another account, in whatever case.</param>
/// <param name="Password">8–128 characters, among them a lower-case and an upper-case letter, a digit and a symbol, and none of the common ones.</param>
/// <param name="Name">1–200 characters.</param>
/// <param name="Role">Any role; buyer when not given.</param>
internal sealed record CreateAccountRequest(
    [property: MaxLength(EmailAddress.MaxLength)] string Email,
    [property: Length(RegisterAccount.PasswordMinLength, RegisterAccount.PasswordMaxLength)] string Password,
    [property: Length(1, Account.NameMaxLength)] string Name,
    AccountRole? Role = null);

/// <summary>An account that runs the store.</summary>
/// <param name="Email">Not in use by another account, in whatever case.</param>
/// <param name="Password">8–128 characters, among them a lower-case and an upper-case letter, a digit and a symbol, and none of the common ones.</param>
/// <param name="Name">1–200 characters.</param>
internal sealed record CreateAdminRequest(
    [property: MaxLength(EmailAddress.MaxLength)] string Email,
    [property: Length(RegisterAccount.PasswordMinLength, RegisterAccount.PasswordMaxLength)] string Password,
    [property: Length(1, Account.NameMaxLength)] string Name);

/// <summary>The fields to change; what is left out stays as it is.</summary>
/// <param name="Name">1–200 characters.</param>
internal sealed record ChangeAccountRequest(
    [property: Length(1, Account.NameMaxLength)] Optional<string> Name = default,
    Optional<AccountRole> Role = default,
    Optional<AccountStatus> Status = default)
{
    public AccountFields ToFields() => new(Name, Role, Status);
}

/// <summary>A password in place of one that is forgotten.</summary>
/// <param name="NewPassword">8–128 characters, among them a lower-case and an upper-case letter, a digit and a symbol, and none of the common ones.</param>
internal sealed record ResetPasswordRequest(
    [property: Length(RegisterAccount.PasswordMinLength, RegisterAccount.PasswordMaxLength)] string NewPassword);
