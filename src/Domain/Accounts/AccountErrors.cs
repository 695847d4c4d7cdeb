using Shop.Domain.Shared;

namespace Shop.Domain.Accounts;

/// <summary>What accounts refuse.</summary>
public static class AccountErrors
{
    public static DomainException EmailInvalid() => new("email-invalid", "This is not an e-mail address.");

    public static DomainException EmailTaken() =>
        new("email-taken", "An account with this e-mail address exists.", new Fault("email", "email-taken", "Is taken."));

    /// <summary>One answer for a wrong password, an unknown and a disabled account, so that none can be told from another.</summary>
    public static DomainException InvalidCredentials() => new("invalid-credentials", "E-mail address or password is wrong.");

    /// <summary>Too many wrong passwords for one account from one address.</summary>
    public static DomainException TooManyFailedLogins(TimeSpan wait) =>
        new("too-many-failed-logins", "Too many wrong passwords. Wait before you try again.") { RetryAfter = wait };

    public static DomainException PasswordWrong(string field) =>
        new("password-wrong", "This is not the account's password.", new Fault(field, "password-wrong", "Is not the account's password."));

    public static DomainException PasswordUnchanged() =>
        new("password-unchanged", "The new password is the old one.", new Fault("newPassword", "password-unchanged", "Is the present password."));

    public static DomainException LastAdmin() => new("last-admin", "Nobody could run the store any more: this is its last active admin.");

    public static DomainException SelfRemoval() => new("self-removal", "Admins cannot remove, disable or demote themselves; another admin can.");

    public static DomainException RefreshTokenInvalid() => new("refresh-token-invalid", "The refresh token is not valid any more.");

    public static DomainException NotFound(AccountId id) => new("account-not-found", $"There is no account {id}.");

    public static DomainException FieldNotOfRole(string field, AccountRole role) =>
        new("field-not-allowed", $"'{field}' is not a field of a {role} account.".ToLowerInvariant(),
            new Fault(field, "field-not-allowed", "Is not a field of this kind of account."));
}
